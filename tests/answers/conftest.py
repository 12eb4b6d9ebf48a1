"""One engine for all answers: starting it imports torch."""

import pytest

from tests.answers.trial import Trial
from tutor.engine import Engine


@pytest.fixture(scope="session")
def trial():
    with Engine() as engine:
        assert engine.wait(120)
        yield Trial(engine)
