"""Every lesson of the built-in course is proved: `torchtutor verify lessons` finds nothing."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tutor.author.verify import prove
from tutor.engine import Engine
from tutor.library import Library

LESSONS = {entry.id: entry.path for entry in Library.open().entries}
SEEDS = 20


@pytest.fixture(scope="module")
def elsewhere():
    with Engine(hash_seed=1) as engine:
        assert engine.wait(120)
        yield engine


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_proved(lesson, engine, elsewhere):
    with ThreadPoolExecutor(4) as pool:
        proof = prove(LESSONS[lesson], engine, elsewhere, pool, rounds=SEEDS)
    assert "\n".join(map(str, proof.findings)) == ""
    assert proof.mutants.total == proof.mutants.refused + proof.mutants.equivalent
