import pytest

from tutor.engine import Engine


@pytest.fixture(params=["zygote", "spare"], scope="module")
def engine(request):
    """The same engine over both ways of getting a process."""
    with Engine(request.param) as engine:
        assert engine.wait(120)
        yield engine
