import pytest

from tests.engine.engines import KINDS, made
from tutor.engine import EngineError


@pytest.fixture(params=KINDS, scope="session")
def engine(request):
    """The same engine over each way of getting a process, at each level of containment."""
    yield from _started(request.param)


@pytest.fixture(scope="session")
def strong():
    """An engine at the highest level."""
    yield from _started("strong")


@pytest.fixture(scope="session")
def good():
    """An engine at the middle level."""
    yield from _started("good")


def _started(kind):
    with made(kind) as engine:
        try:
            assert engine.wait(120)
        except EngineError as error:
            # In CI a skip is a failure, so that each level is exercised there.
            pytest.skip(str(error))
        yield engine
