"""One engine for all lessons: starting it imports torch."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tutor.attempt import attempt
from tutor.author.verify import prove
from tutor.engine import Engine


@pytest.fixture(scope="module")
def engine():
    with Engine(stays=True) as engine:
        assert engine.wait(120)
        yield engine


@pytest.fixture(scope="module")
def run(engine):
    """Runs an answer to a lesson."""
    return lambda lesson, answer: attempt(lesson, answer, engine)


@pytest.fixture(scope="module")
def proof_of(engine):
    """Proves a lesson's file on so many seeds."""
    with Engine(hash_seed=1) as elsewhere, ThreadPoolExecutor(4) as pool:
        yield lambda file, seeds: prove(file, engine, elsewhere, pool, rounds=seeds)
