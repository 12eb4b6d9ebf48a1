"""`torchtutor doctor`: what is there, and what to do where something is missing."""

from collections.abc import Mapping
from types import SimpleNamespace

import pytest

import tutor.engine
from tutor.engine import End, EngineError, Outcome
from tutor.store import StoreError
from tutor.wire import Level, Reply


class Engine:
    """Answers everything with a version of PyTorch."""

    containment = Level.STRONG
    why_not: Mapping[Level, str] = {}
    outcome = Outcome(End.REPLIED, Reply("", None, "", ("2.99",)), b"", 0.1)

    def __init__(self, **options):
        Engine.options = options

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def wait(self, seconds):
        return True

    def run(self, job):
        return self.outcome

    def why_no_gpu(self):
        return "this system has none"


@pytest.fixture(autouse=True)
def engine(monkeypatch):
    monkeypatch.setattr(tutor.engine, "Engine", Engine)
    return Engine


@pytest.fixture(autouse=True)
def _terminal(monkeypatch):
    """A terminal of a common kind."""
    monkeypatch.setattr("tutor.cli.doctor._in_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("LINES", "40")


def test_where_all_is_there_it_says_so_in_a_line_each(torchtutor):
    result = torchtutor("doctor")

    told = [(line[0], line[2:14].strip()) for line in result.out.splitlines()]
    names = ("Python", "PyTorch", "Containment", "GPU", "Terminal", "Data folder", "Disk", "Disk")
    assert told == [("✓", name) for name in names]
    assert "2.99" in result.out
    assert result.code == 0


@pytest.mark.parametrize(
    ("reason", "advice"),
    [
        ("making namespaces: Operation not permitted", "apparmor_restrict_unprivileged_userns=0"),
        ("mounting /: Permission denied", "apparmor_restrict_unprivileged_userns=0"),
        ("asking for Landlock: Function not implemented", "Linux since 5.13"),
        ("as root, answers run as nobody, who may not read /x", "as an ordinary user"),
        ("it needs Linux", "no higher level"),
    ],
)
def test_a_lower_level_says_why_and_how_to_get_a_higher_one(
    torchtutor, monkeypatch, reason, advice
):
    monkeypatch.setattr(Engine, "containment", Level.GOOD)
    monkeypatch.setattr(Engine, "why_not", {Level.STRONG: reason})
    result = torchtutor("doctor")

    assert "! Containment  good: answers cannot open your files" in result.out
    assert f"Not strong: {reason}." in result.out
    assert advice in result.out
    assert result.code == 0


def test_it_says_whether_there_is_a_gpu_and_none_is_no_fault(torchtutor, monkeypatch):
    result = torchtutor("doctor")
    assert "✓ GPU          lessons that need one are skipped: this system has none\n" in result.out
    assert result.code == 0

    monkeypatch.setattr(Engine, "why_no_gpu", lambda _: "")
    assert (
        "✓ GPU          answers to lessons that need one can use it\n" in torchtutor("doctor").out
    )


def test_a_gpu_that_cannot_be_tried_is_told(torchtutor, monkeypatch):
    def refuse(self):
        raise EngineError("It cannot be started.")

    monkeypatch.setattr(Engine, "why_no_gpu", refuse)
    result = torchtutor("doctor")
    assert "GPU          lessons that need one are skipped: It cannot be started." in result.out
    assert result.code == 0


def test_without_pytorch_it_says_what_to_do(torchtutor, monkeypatch):
    def run(self, job):
        raise EngineError("There is none.\nInstall it.")

    monkeypatch.setattr(Engine, "run", run)
    result = torchtutor("doctor")

    assert "✗ PyTorch      it cannot be started\n" in result.out
    assert "There is none.\n               Install it." in result.out
    assert result.code == 1


def test_an_answer_that_cannot_run_is_told(torchtutor, monkeypatch):
    monkeypatch.setattr(Engine, "outcome", Outcome(End.CRASHED, None, b"no such thing\n", 0.1))
    result = torchtutor("doctor")

    assert "✗ PyTorch      an answer that does nothing crashed" in result.out
    assert "no such thing" in result.out
    assert result.code == 1


@pytest.mark.parametrize(
    ("variable", "value", "advice"),
    [
        ("TERM", "dumb", "Set TERM to what your terminal is"),
        ("COLUMNS", "40", "make the window larger"),
        ("LINES", "10", "make the window larger"),
    ],
)
def test_a_terminal_that_cannot_show_the_tutor_is_told(
    torchtutor, monkeypatch, variable, value, advice
):
    monkeypatch.setenv(variable, value)
    result = torchtutor("doctor")

    assert "✗ Terminal" in result.out
    assert advice in result.out
    assert result.code == 1


def test_no_terminal_is_no_fault(torchtutor, monkeypatch):
    monkeypatch.setattr("tutor.cli.doctor._in_terminal", lambda: False)
    result = torchtutor("doctor")

    assert "! Terminal     this is none" in result.out
    assert result.code == 0


def test_a_data_folder_that_cannot_be_used_is_told(torchtutor, monkeypatch):
    def refuse():
        raise StoreError("It cannot be written. Do this.")

    monkeypatch.setattr("tutor.store.Store.open", refuse)
    result = torchtutor("doctor")

    assert "✗ Data folder" in result.out
    assert "It cannot be written. Do this." in result.out
    assert result.code == 1


def test_a_full_disk_is_told(torchtutor, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1 << 20))
    result = torchtutor("doctor")

    assert "✗ Disk         0.0 GiB free for data" in result.out
    assert "Free some space where" in result.out
    assert result.code == 1


def test_it_looks_at_what_would_run(torchtutor):
    torchtutor("--containment", "good", "doctor", "--python", "/some/python")

    assert Engine.options["containment"] is Level.GOOD
    assert Engine.options["python"] == "/some/python"
