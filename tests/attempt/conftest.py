import contextlib
import functools

import pytest

from tests.engine.engines import made
from tutor.engine import Engine, EngineError
from tutor.wire import LEVELS


@pytest.fixture(scope="package")
def engine():
    with Engine() as engine:
        yield engine


@pytest.fixture(scope="package")
def engine_at():
    """Starts the engine of a kind, once."""
    with contextlib.ExitStack() as stack:

        @functools.cache
        def start(kind):
            engine = stack.enter_context(made(kind))
            try:
                assert engine.wait(120)
            except EngineError as error:
                pytest.skip(str(error))
            return engine

        yield start


@pytest.fixture(params=LEVELS)
def at_level(request, engine_at):
    """An engine at each level of containment."""
    return engine_at(request.param)
