import pytest

from tests.engine.engines import made
from tutor.engine import Engine, EngineError
from tutor.wire import LEVELS


@pytest.fixture(scope="package")
def engine():
    with Engine() as engine:
        yield engine


@pytest.fixture(scope="module", params=LEVELS)
def at_level(request):
    """An engine at each level of containment."""
    with made(request.param) as engine:
        try:
            assert engine.wait(120)
        except EngineError as error:
            pytest.skip(str(error))
        yield engine
