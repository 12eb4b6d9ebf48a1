"""Two engines for all proofs, and one lesson on the bench."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.author.lint.texts import changed
from tests.cli.conftest import torchtutor
from tutor.author.lint.view import LessonView
from tutor.author.verify import prove
from tutor.author.verify.bench import Bench
from tutor.engine import Engine
from tutor.library.read import read_written

__all__ = ["torchtutor"]

SEEDS = 3


@pytest.fixture(scope="package")
def engines():
    with (
        Engine(stays=True) as engine,
        Engine(hash_seed=1) as elsewhere,
        ThreadPoolExecutor(4) as pool,
    ):
        assert engine.wait(120)
        assert elsewhere.wait(120)
        yield engine, elsewhere, pool


@pytest.fixture
def bench(engines, tmp_path):
    """Puts the lesson that lint finds nothing in on the bench, with parts of it exchanged."""

    def put(*changes):
        file = tmp_path / "centre.yaml"
        file.write_text(changed(*changes))
        return Bench(LessonView(read_written(file)), *engines, SEEDS)

    return put


@pytest.fixture
def proof(engines, tmp_path):
    """Proves the same lesson, with parts of it exchanged."""

    def of(*changes):
        file = tmp_path / "centre.yaml"
        file.write_text(changed(*changes))
        return prove(file, *engines, rounds=SEEDS)

    return of
