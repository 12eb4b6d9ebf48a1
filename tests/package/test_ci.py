"""A test that was skipped tested nothing: CI must not be green with one."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"

TESTS = {
    "test_marked": "import pytest\n@pytest.mark.skip(reason='no tmux')\ndef test_it(): pass\n",
    "test_running": "import pytest\ndef test_it(): pytest.skip('no tmux')\n",
    "test_file": "import pytest\npytest.skip('no tmux', allow_module_level=True)\n",
    "test_passes": "def test_it(): pass\n",
    "test_known": "import pytest\n@pytest.mark.xfail\ndef test_it(): assert False\n",
}
SKIPPED = ("test_marked", "test_running", "test_file")


def run_pytest(folder, *options, ci):
    shutil.copy(CONFTEST, folder)
    for name, text in TESTS.items():
        (folder / f"{name}.py").write_text(text)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("CI", "PYTEST"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-ra", "-p", "no:cacheprovider", *options],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=environment | ({"CI": "true"} if ci else {}),
    )


@pytest.mark.parametrize("options", [(), ("--numprocesses=1",)])
def test_in_ci_every_skip_fails_and_says_why(tmp_path, options):
    result = run_pytest(tmp_path, "--continue-on-collection-errors", *options, ci=True)
    assert result.returncode == 1
    for test in SKIPPED:
        assert re.search(rf"^(FAILED|ERROR) {test}\.py.*In CI a skip", result.stdout, re.MULTILINE)
    assert "1 failed, 1 passed, 1 xfailed, 2 errors" in result.stdout


def test_elsewhere_a_skip_is_no_failure_and_says_why(tmp_path):
    result = run_pytest(tmp_path, ci=False)
    assert result.returncode == 0
    assert "1 passed, 3 skipped, 1 xfailed" in result.stdout
    assert result.stdout.count("no tmux") == len(SKIPPED)
