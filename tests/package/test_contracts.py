"""Each import contract holds, and none of them is idle."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]

WRONG = {
    "The rooms stand in layers": ("store", "import tutor.app"),
    "The worker imports wire, torch and the standard library only": ("worker", "import numpy"),
    "Nobody imports the worker: it is started": ("engine", "import tutor.worker"),
    "Only the worker imports torch": ("app", "import torch"),
    "Only the app knows the screen": ("library", "import textual"),
    "The judge and the engine know no lesson": ("judge", "import tutor.lesson"),
}
"""For each contract, a line in a room that breaks it."""


def lint_imports(folder):
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def copy_of_the_tree(folder):
    shutil.copytree(ROOT / "tutor", folder / "tutor", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)


def test_each_contract_is_broken_by_the_import_that_it_forbids(tmp_path):
    copy_of_the_tree(tmp_path)
    for room, line in WRONG.values():
        (tmp_path / "tutor" / room / "wrong.py").write_text(line)
    result = lint_imports(tmp_path)
    assert result.returncode == 1
    for contract in CONTRACTS:
        assert f"{contract['name']} BROKEN" in result.stdout


def test_a_new_room_must_be_given_its_place(tmp_path):
    copy_of_the_tree(tmp_path)
    (tmp_path / "tutor" / "attic").mkdir()
    (tmp_path / "tutor" / "attic" / "__init__.py").touch()
    result = lint_imports(tmp_path)
    assert result.returncode == 1
    assert "attic" in result.stdout
