"""A wheel that is built here and installed elsewhere brings the lessons with it."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.person import Person

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Installed:
    """Where the wheel was installed."""

    site: Path
    python: Path
    command: Path


def run(*words, **options):
    # `PYTHONPATH` would let the checkout stand in for what was installed.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    result = subprocess.run(
        [*map(str, words)], capture_output=True, text=True, check=False, env=environment, **options
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def lesson_ids(folder):
    return sorted(file.stem for file in folder.glob("*/*.yaml"))


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A copy of the tree: building writes beside what it builds."""
    source = tmp_path_factory.mktemp("source")
    for name in ("tutor", "lessons"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, source / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    return source


@pytest.fixture(scope="module")
def installed(source, tmp_path_factory):
    """A new environment that holds the wheel, and what it depends on from this one."""
    home = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", home / "dist", source)
    (wheel,) = (home / "dist").glob("*.whl")
    venv.create(home / "venv", with_pip=False, symlinks=os.name != "nt")
    scripts = home / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    run(
        sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel
    )
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    (Path(site) / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return Installed(Path(site), python, scripts / "torchtutor")


def test_started_in_an_empty_folder_it_shows_the_lessons(source, installed, tmp_path):
    shown = run(installed.command, "list", cwd=tmp_path)
    ids = lesson_ids(source / "lessons")
    assert ids
    assert [lesson for lesson in ids if f"  {lesson} " not in shown] == []
    assert "cannot be read" not in shown
    assert list(tmp_path.iterdir()) == []


@pytest.mark.terminal
def test_started_in_an_empty_folder_it_opens_on_the_first_lesson(installed, tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    person = Person(tmp_path / "home", program=installed.command)
    try:
        person.opens_the_tutor(folder)
        person.reads("Write, run, read what the check says", "PyTorch is ready")
        person.types("C-r")
        person.reads("Not yet")
    finally:
        person.leaves()
    assert list(folder.iterdir()) == []


def test_the_lessons_are_the_wheels_own_and_not_the_checkouts(installed, tmp_path):
    program = "import tutor.library; print(tutor.library.built_in())"
    folder = run(installed.python, "-c", program, cwd=tmp_path).strip()
    assert Path(folder).is_relative_to(installed.site)


def test_it_says_its_version(installed, tmp_path):
    assert run(installed.command, "--version", cwd=tmp_path).startswith("torchtutor 0.")


def test_what_is_no_python_is_in_it_too(source, installed):
    others = [
        file.relative_to(source)
        for file in source.glob("tutor/**/*")
        if file.is_file() and file.suffix != ".py"
    ]
    assert Path("tutor/py.typed") in others
    assert [file for file in others if not (installed.site / file).is_file()] == []
