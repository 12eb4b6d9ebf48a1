"""Answers to every lesson, as learners write them: right ones pass, wrong ones do not.

`LESSON/right` and `LESSON/wrong` hold them, one a file. Those that the lesson tells as its own
mistakes are tested with the lessons, and do not stand here.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.answers.trial import ROUNDS, tell
from tutor.attempt import Status
from tutor.explain import Source
from tutor.lesson import Lesson
from tutor.library import Library, read_lesson

HERE = Path(__file__).parent
LESSONS = {entry.id: entry.path for entry in Library.open().entries}


@dataclass(frozen=True)
class Answer:
    """One file."""

    path: Path

    @property
    def name(self) -> str:
        return f"{self.path.parts[-3]}-{self.path.stem}"

    @property
    def lesson(self) -> Lesson:
        return read_lesson(LESSONS[self.path.parts[-3]])

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")


def answers(which):
    found = [Answer(path) for path in sorted(HERE.glob(f"*/{which}/*.py"))]
    return pytest.mark.parametrize("answer", found, ids=lambda answer: answer.name)


@answers("right")
def test_a_right_answer_passes_on_every_seed(answer, trial):
    lesson = answer.lesson
    for number in range(ROUNDS):
        verdict = trial.press(lesson, answer.text, number)
        assert verdict.passed, f"round {number}: {tell(verdict)}"


@answers("wrong")
def test_a_wrong_answer_fails_on_every_seed(answer, trial):
    lesson = answer.lesson
    first = trial.press(lesson, answer.text, 0)
    if any(not (check.passed or check.hidden) for check in first.checks):
        # Visible cases are the same at every run.
        return
    for number in range(ROUNDS):
        verdict = trial.press(lesson, answer.text, number)
        assert not verdict.passed, f"round {number}: every check passed"
        assert verdict.status is not Status.CANNOT, f"round {number}: {tell(verdict)}"


@answers("wrong")
def test_a_wrong_answer_is_finished_and_none_of_the_mistakes_that_the_lesson_tells(answer, trial):
    verdict = trial.press(answer.lesson, answer.text, 0)
    assert verdict.explanation, "every check passed"
    assert verdict.status is not Status.CANNOT, tell(verdict)
    assert verdict.explanation.source not in {Source.MISTAKE, Source.UNFILLED}, tell(verdict)


def test_every_answer_is_one_to_a_lesson():
    ours = {path.relative_to(HERE).parts for path in HERE.glob("*/**/*.py")}
    assert {parts[0] for parts in ours} <= set(LESSONS)
    assert {parts[1:-1] for parts in ours} <= {("right",), ("wrong",)}
