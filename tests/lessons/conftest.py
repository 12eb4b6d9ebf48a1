"""One engine for all lessons: starting it imports torch."""

import pytest

from tests.answers.trial import Trials
from tutor.attempt import attempt
from tutor.engine import Engine


@pytest.fixture(scope="module")
def engine():
    with Engine() as engine:
        assert engine.wait(120)
        yield engine


@pytest.fixture(scope="module")
def run(engine):
    """Runs an answer to a lesson."""
    return lambda lesson, answer: attempt(lesson, answer, engine)


@pytest.fixture(scope="module")
def press(engine):
    """Runs an answer to a lesson, always on the same seeds, and nothing twice."""
    trials = Trials(engine)
    return lambda lesson, answer: trials.of(lesson).press(answer)
