"""Presses of Run that can be repeated, and run nothing twice."""

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt.judging import BrokenLessonError
from tutor.attempt.trial import Trial

RIGHT = "def square(x):\n    return x.pow(2)\n"
WRONG = "def square(x):\n    return x * 2\n"
SOMETIMES = "def square(x):\n    return x * x if len(x) == 3 else x\n"


class Counting:
    """An engine that counts what it runs."""

    def __init__(self, engine):
        self._engine = engine
        self.ran = 0

    def submit(self, job, cancel):
        self.ran += 1
        return self._engine.submit(job, cancel)

    def __getattr__(self, name):
        return getattr(self._engine, name)


@pytest.fixture
def counting(engine):
    return Counting(engine)


def test_a_round_has_seeds_of_its_own_that_come_again(engine):
    one, other = Trial(lesson(), engine), Trial(lesson(), engine)
    seeds = [[run.seed for run in one.runs(number)] for number in range(3)]
    assert seeds == [[run.seed for run in other.runs(number)] for number in range(3)]
    visible, hidden = zip(*seeds, strict=True)
    assert len(set(visible)) == 1
    assert len(set(hidden)) == 3


def test_it_tells_right_from_wrong(engine):
    trial = Trial(lesson(), engine)
    assert trial.passes(RIGHT, 0)
    assert not trial.passes(WRONG, 0)
    assert not trial.passes(SOMETIMES, 0)
    assert trial.passes_on(SOMETIMES, trial.runs(0)[:1])
    assert trial.press(RIGHT).passed
    assert trial.press(WRONG).explanation.text == "That is twice x."


def test_nothing_runs_twice(counting):
    trial = Trial(lesson(), counting)
    assert trial.passes(RIGHT, 0)
    assert counting.ran == 4  # two answers in two cases
    assert trial.passes(RIGHT, 0)
    assert counting.ran == 4
    assert trial.passes(RIGHT, 1)
    assert counting.ran == 6  # the visible case is the same


def test_an_answer_that_fails_a_visible_case_meets_no_hidden_one(counting):
    trial = Trial(lesson(), counting)
    assert not trial.passes(WRONG, 0)
    assert counting.ran == 2
    assert not trial.passes(SOMETIMES, 0, {"other numbers"})
    assert counting.ran == 4


def test_two_answers_are_alike_by_what_they_do(engine):
    trial = Trial(lesson(), engine)
    assert trial.alike(WRONG, WRONG.replace("x * 2", "x + x"), trial.runs(0))
    assert not trial.alike(WRONG, RIGHT, trial.runs(0))


def test_a_lesson_that_is_broken_is_an_error(engine):
    trial = Trial(lesson(solution="def square(x):\n    return 1 / 0\n"), engine)
    with pytest.raises(BrokenLessonError, match="ZeroDivisionError"):
        trial.passes(RIGHT, 0)
