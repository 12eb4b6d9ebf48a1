"""Killed at any moment, on either side: nothing runs on, nothing lies about, the store opens.

Two hundred moments: 67 at each level of containment.
"""

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

import psutil
import pytest

from tests.engine.engines import made
from tests.engine.jobs import job
from tests.engine.killed_program import ANSWER
from tutor.engine import End, EngineError
from tutor.store import Store
from tutor.store.locations import database
from tutor.wire import LEVELS, Level
from tutor.worker import tree

RUNS = {"run": 30, "keeper": 30, "zygote": 4}
"""What is killed while the program lives, and how often at each level."""
PROGRAMS = 3
"""How often the program is killed at each level."""


@pytest.fixture(params=LEVELS)
def level(request):
    return request.param


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The folder for temporary files, which the program's own processes alone know of."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    # Of all that a program knows of its surroundings, this its worker processes know too.
    monkeypatch.setenv("TEMP", str(folder))
    return folder


@pytest.fixture
def chance(record_property):
    seed = random.randrange(1 << 32)
    record_property("seed", seed)
    return random.Random(seed)


def test_a_process_of_a_run_is_killed(level, place, chance):
    with made(level) as engine:
        try:
            assert engine.wait(120)
        except EngineError as error:
            pytest.skip(str(error))
        victims = [name for name, times in RUNS.items() for _ in range(times)]
        chance.shuffle(victims)
        for victim in victims:
            outcome = engine.submit(job(ANSWER, value="answer"))
            time.sleep(chance.uniform(0, 0.2))
            _kill(victim, _zygotes(engine), chance)
            # A run that the zygote took along was run again; a victim may have ended before.
            assert outcome.result(60).end in (End.REPLIED, End.CRASHED)
            _until(lambda: not _children(_zygotes(engine)) and not any(place.iterdir()))
        assert engine.run(job("answer = 42", value="answer")).end is End.REPLIED
    _until(lambda: not _all(place))


@pytest.mark.parametrize("moment", range(PROGRAMS))
def test_the_program_is_killed(level, place, chance, moment):
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.engine.killed_program", level],
        env={**os.environ, "TMPDIR": str(place)},
        stdout=subprocess.PIPE,
        text=True,
    )
    with program:
        # Once while it begins, at any moment; else while it runs answers.
        said = iter(program.stdout)
        for _ in range(moment):
            assert next(said)
        time.sleep(chance.uniform(0, 2 if moment < 2 else 0.3))
        program.kill()
    _until(lambda: not _all(place) and not any(place.iterdir()))
    if database().exists():
        with Store.open() as store:
            store.started("course")
        with contextlib.closing(sqlite3.connect(database())) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _kill(victim, zygotes, chance):
    keepers = _children(zygotes)
    found = {"zygote": zygotes, "keeper": keepers, "run": _children(keepers)}[victim]
    if found:
        with contextlib.suppress(ProcessLookupError):
            os.kill(chance.choice(sorted(found)), signal.SIGKILL)


def _zygotes(engine):
    started = {engine._processes._zygote._process.pid}
    # At level strong the one that was started waits for the first of a namespace of its own.
    return _children(started) if engine.containment is Level.STRONG else started


def _children(processes):
    return {child for process in processes for child in tree.children(process)}


def _all(place):
    """Whatever runs and knows of the folder, but for the tests themselves."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.pid != os.getpid() and process.environ().get("TEMP") == str(place):
                found.append(process)
    return found


def _until(true):
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end, "something runs on, or lies about"
        time.sleep(0.02)
