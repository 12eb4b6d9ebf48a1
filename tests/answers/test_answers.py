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
from tutor.lesson import Lesson, Limits
from tutor.library import Library, read_lesson

HERE = Path(__file__).parent
LESSONS = {entry.id: entry.path for entry in Library.open().entries}
FEWEST_RIGHT = 4
FEWEST_WRONG = 10


@dataclass(frozen=True)
class Answer:
    """One file."""

    path: Path

    @property
    def name(self) -> str:
        return f"{self.path.parts[-3]}-{self.path.stem}"

    @property
    def lesson(self) -> Lesson:
        lesson = read_lesson(LESSONS[self.path.parts[-3]])
        # A busy machine is no reason to fail.
        return lesson.model_copy(update={"limits": Limits(seconds=60)})

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")


def answers(which):
    found = [Answer(path) for path in sorted(HERE.glob(f"*/{which}/*.py"))]
    return pytest.mark.parametrize("answer", found, ids=lambda answer: answer.name)


@answers("right")
def test_a_right_answer_passes_on_every_seed(answer, trials):
    trial, text = trials.of(answer.lesson), answer.text
    for number in range(ROUNDS):
        if not trial.passes(text, number):
            pytest.fail(f"round {number}: {tell(trial.press(text, number))}")


@answers("wrong")
def test_a_wrong_answer_fails_on_every_seed_and_is_none_of_the_mistakes_told(answer, trials):
    trial, text = trials.of(answer.lesson), answer.text
    verdict = trial.press(text)
    assert verdict.explanation, "round 0: it passed"
    assert verdict.status is not Status.CANNOT, tell(verdict)
    assert verdict.explanation.source not in {Source.MISTAKE, Source.UNFILLED}, tell(verdict)
    failed = [check for check in verdict.checks if not check.passed]
    if not all(check.hidden for check in failed):
        # What fails in a visible case fails at every run: its seed is always the same.
        return
    cases = frozenset(check.case for check in failed)
    for number in range(1, ROUNDS):
        assert not trial.passes(text, number, cases), f"round {number}: it passed"


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_has_enough_of_them(lesson):
    assert len([*HERE.glob(f"{lesson}/right/*.py")]) >= FEWEST_RIGHT
    assert len([*HERE.glob(f"{lesson}/wrong/*.py")]) >= FEWEST_WRONG


def test_every_answer_is_one_to_a_lesson():
    ours = {path.relative_to(HERE).parts for path in HERE.glob("*/**/*.py")}
    assert {parts[0] for parts in ours} <= set(LESSONS)
    assert {parts[1:-1] for parts in ours} <= {("right",), ("wrong",)}
