"""A small course on disk, and an engine that runs nothing."""

from collections.abc import Mapping

import pytest

import tutor.attempt
import tutor.engine
from tutor.attempt.verdict import CheckResult, Seconds, Status, Verdict
from tutor.cli.main import main
from tutor.explain import Explanation, Source

COURSE = """\
format: 1
id: small
title: A small course
about: For tests.
tracks:
  - id: tensors
    title: Tensors
    lessons: [double, broken]
  - id: hooks
    title: Hooks
    lessons: [half]
"""

LESSON = """\
format: 1
title: Make {id} of it
summary: One line.
minutes: 1
explain: Define `answer`.
starter: |
  answer = ...
cases:
  - title: the only one
checks:
  - value: answer
solution: |
  answer = 2
"""


@pytest.fixture
def course(tmp_path, monkeypatch):
    """The built-in course, for this test: two lessons that can be read and one that cannot."""
    folder = tmp_path / "course"
    for file, text in {
        "course.yaml": COURSE,
        "tensors/double.yaml": LESSON.format(id="double"),
        "tensors/broken.yaml": "format: 1\ntitel: A broken lesson\n",
        "hooks/half.yaml": LESSON.format(id="half"),
    }.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text)
    monkeypatch.setattr("tutor.library.library.built_in", lambda: folder)
    return folder


def verdict(
    lesson="double", status=Status.PASSED, *, message="", explanation=None, printed="", path=None
):
    """A verdict on one check in a visible case and in a hidden one."""
    return Verdict(
        lesson=lesson,
        status=status,
        checks=(
            CheckResult("answer is right", "value", "small", False, True, ""),
            CheckResult("answer is right", "value", "other", True, not message, message, path=path),
        ),
        explanation=explanation and Explanation(Source.DIFFERENCE, explanation),
        printed=printed,
        seconds=Seconds(run=0.2504, total=0.5),
        containment="basic",
    )


class FakeEngine:
    """Runs nothing, and says what it was made with and whether it was closed."""

    closed = False
    options: Mapping[str, object] = {}

    def __init__(self, **options):
        FakeEngine.options = options

    def __enter__(self):
        return self

    def __exit__(self, *_):
        FakeEngine.closed = True


class Attempts:
    """Stands for `tutor.attempt.attempt`: returns what it was told to, and keeps what it got."""

    def __init__(self):
        self.ends_in = lambda lesson, answer: verdict(lesson.id)
        self.answers = []

    def __call__(self, lesson, answer, engine, **_):
        assert isinstance(engine, FakeEngine)
        self.answers.append(answer)
        return self.ends_in(lesson, answer)


@pytest.fixture
def attempts(monkeypatch):
    attempts = Attempts()
    monkeypatch.setattr(tutor.engine, "Engine", FakeEngine)
    monkeypatch.setattr(tutor.attempt, "attempt", attempts)
    monkeypatch.setattr(FakeEngine, "closed", False)
    return attempts


@pytest.fixture
def answer(tmp_path):
    file = tmp_path / "answer.py"
    file.write_text("answer = 2\n")
    return str(file)


class Result:
    """What a command ended in."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def torchtutor(capsys):
    """Runs the command in this process."""

    def run(*words):
        try:
            code = main([*map(str, words)])
        except SystemExit as exit_:
            code = exit_.code
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run
