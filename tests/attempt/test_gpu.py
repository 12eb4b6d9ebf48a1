"""A lesson that needs a GPU, where there is none."""

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt import Ahead, Status, attempt
from tutor.engine import Engine, gpu

NEEDS_GPU = lesson(needs_gpu=True)


@pytest.fixture
def engine(monkeypatch):
    """An engine of its own, on a system without a GPU."""
    monkeypatch.setattr(gpu, "nodes", lambda: ())
    with Engine() as engine:
        yield engine


def test_the_verdict_says_that_it_is_skipped_and_judges_nothing(engine):
    verdict = attempt(NEEDS_GPU, NEEDS_GPU.solution, engine)

    assert verdict.status is Status.CANNOT
    assert "This lesson needs a GPU, and this system has none" in verdict.explanation.text
    assert "skipped" in verdict.explanation.text
    assert verdict.checks == ()


def test_nothing_is_started_for_it(engine):
    Ahead(NEEDS_GPU, engine).renew({})
    attempt(NEEDS_GPU, NEEDS_GPU.solution, engine)

    assert engine._with_gpu is None


def test_with_a_gpu_it_is_judged_like_others(engine, monkeypatch):
    monkeypatch.setattr(gpu, "nodes", lambda: ("/dev/random",))
    engine._no_gpu = ""

    assert attempt(NEEDS_GPU, NEEDS_GPU.solution, engine).passed
    assert attempt(NEEDS_GPU, "square = lambda x: x", engine).status is Status.FAILED
    assert engine._with_gpu is not None
