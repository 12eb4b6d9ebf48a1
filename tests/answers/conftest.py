"""One engine for all answers: starting it imports torch."""

import pytest

from tests.answers.trial import Trials
from tutor.engine import Engine


@pytest.fixture(scope="session")
def trials():
    with Engine() as engine:
        assert engine.wait(120)
        yield Trials(engine)
