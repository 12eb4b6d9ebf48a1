"""What all tests share: progress of their own, and no silent skip in CI."""

import os
import shutil

import pytest

IN_CI = bool(os.environ.get("CI"))


@pytest.fixture(autouse=True)
def _own_progress(tmp_path_factory, monkeypatch):
    """Keep a test's progress away from the learner's and from other tests'."""
    monkeypatch.setenv("TORCHTUTOR_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(autouse=True)
def _no_size_from_elsewhere(monkeypatch):
    """Let programs ask their own terminal for its size.

    pytest imports readline, which sets both variables to 80 and 24 for pytest-xdist's processes.
    """
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.delenv("LINES", raising=False)


def pytest_collection_modifyitems(items):
    if shutil.which("tmux"):
        return
    for item in items:
        if item.get_closest_marker("terminal"):
            item.add_marker(pytest.mark.skip(reason="needs tmux, which is not installed"))


def _no_skip_in_ci(report):
    """In CI a test that was skipped tested nothing, and that must be seen."""
    if IN_CI and report.outcome == "skipped" and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"In CI a skip is a failure. {reason}"
    return report


# Both look at reports where they are made, so that it holds in the processes of pytest-xdist too.


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport():
    return _no_skip_in_ci((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report():
    return _no_skip_in_ci((yield))
