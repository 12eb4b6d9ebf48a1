import pytest

from tests.engine.engines import KINDS, made


@pytest.fixture(params=KINDS, scope="session")
def engine(request):
    """The same engine over each way of getting a process, at each level of containment."""
    with made(request.param) as engine:
        assert engine.wait(120)
        yield engine


@pytest.fixture(scope="session")
def strong():
    """An engine at the highest level."""
    with made("strong") as engine:
        assert engine.wait(120)
        yield engine
