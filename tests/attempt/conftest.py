import pytest

from tutor.engine import Engine


@pytest.fixture(scope="package")
def engine():
    with Engine() as engine:
        yield engine
