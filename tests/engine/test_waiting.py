"""Processes that wait for what will come."""

import os
import signal
import threading
import time

import psutil
import pytest

from tests.engine.engines import made
from tests.engine.jobs import job, seen

MEMORY = 1 << 30
OTHER = 1 << 31
WHO = job("import os\nanswer = os.getpid()", value="answer")


@pytest.fixture
def engine():
    """An engine of its own, at a level where a process sees its number."""
    with made("basic") as engine:
        assert engine.wait(120)
        yield engine


def children(process):
    """The children of a process that may have ended."""
    try:
        return psutil.Process(process).children()
    except psutil.NoSuchProcess:
        return []


def waiting(engine, count):
    """The processes that wait in an engine, once there are so many."""
    end = time.monotonic() + 60
    while True:
        keepers = children(engine._processes._zygote._process.pid)
        found = {worker.pid for keeper in keepers for worker in children(keeper.pid)}
        if len(found) == count:
            return found
        assert time.monotonic() < end, found
        threading.Event().wait(0.05)


def test_a_job_runs_in_a_process_that_waits_for_it(engine):
    engine.have_waiting(2, MEMORY)
    there = waiting(engine, 2)

    assert {seen(engine.run(WHO)) for _ in range(2)} == there
    assert seen(engine.run(WHO)) not in there


def test_no_more_wait_than_are_asked_for(engine):
    for _ in range(3):
        engine.have_waiting(1, MEMORY)

    there = waiting(engine, 1)
    assert seen(engine.run(WHO)) in there


def test_what_waits_may_use_what_the_job_allows_or_is_not_taken(engine):
    engine.have_waiting(1, OTHER)
    there = waiting(engine, 1)

    assert seen(engine.run(WHO)) not in there


def test_one_that_was_killed_is_not_taken(engine):
    engine.have_waiting(2, MEMORY)
    killed, lives = waiting(engine, 2)
    os.kill(killed, signal.SIGKILL)
    waiting(engine, 1)

    assert {seen(engine.run(WHO)) for _ in range(2)} > {lives}


def test_the_zygote_that_takes_over_has_them_waiting_too():
    with made("basic", stays=True) as engine:
        engine.have_waiting(1, MEMORY)
        assert engine.wait(120)
        end = time.monotonic() + 100
        while not engine._processes._zygote.whole:
            assert time.monotonic() < end
            threading.Event().wait(0.1)
        there = waiting(engine, 1)

        assert seen(engine.run(WHO)) in there


def test_none_is_left_when_the_engine_closes(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with made("basic") as engine:
        engine.have_waiting(2, MEMORY)
        assert engine.wait(120)
        there = waiting(engine, 2)
        assert len(list(tmp_path.iterdir())) == 2

    end = time.monotonic() + 60
    while any(map(psutil.pid_exists, there)):
        assert time.monotonic() < end
        threading.Event().wait(0.05)
    assert list(tmp_path.iterdir()) == []
