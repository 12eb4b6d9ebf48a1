"""One engine for all lessons: starting it imports torch."""

import pytest

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
