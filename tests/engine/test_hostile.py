"""The table of hostile answers: each is held, named and explained, and the next run is right.

Every row runs at every level that promises to hold it, as a press of Run would.

Each is back within its limit and one second. A machine that has other things to do may take longer,
and no test may fail for that: of the time after the limit, the share is left out in which something
waited for its turn, for a core, the disk or memory, as the kernel counts it (`/proc/pressure`). At rest
that is little, and the second counts as it stands. Our own mistake, such as waiting for what never
comes, lets the machine rest, and so fails. Where the kernel counts nothing, ten seconds are allowed.
"""

import contextlib
import functools
import os
import secrets
import socket
import tempfile
import threading
import time
from pathlib import Path

import psutil
import pytest

from tests.attempt.lessons import lesson
from tests.engine.engines import made
from tests.engine.hostile import TABLE
from tests.engine.hostile.outside import NAMES
from tests.engine.hostile.row import PASSED, RIGHT
from tests.engine.slowness import Slowness
from tutor.attempt import attempt
from tutor.engine import EngineError
from tutor.library import built_in
from tutor.wire import LEVELS

ROWS = [
    pytest.param(level, hostile, id=f"{level}-{name}")
    for level in LEVELS
    for name, hostile in TABLE.items()
    if level in hostile.ends
]


@pytest.fixture(scope="module")
def at_level(tmp_path_factory):
    """Starts the engine at a level, once."""
    with contextlib.ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SECRET", "of the person's")

        @functools.cache
        def start(level):
            engine = stack.enter_context(made(level))
            try:
                assert engine.wait(120)
            except EngineError as error:
                pytest.skip(str(error))
            return engine

        # Whatever an engine leaves lying about is seen here, and nobody else's.
        patch.setattr(tempfile, "tempdir", str(tmp_path_factory.mktemp("temporary")))
        yield start


@pytest.fixture
def known(tmp_path):
    """What the answer knows of the person's; all of it must stay as it is."""
    folder = tmp_path / "person"
    (folder / ".ssh").mkdir(parents=True)
    (folder / ".ssh" / "id").write_text("secret")
    canary = folder / "canary"
    canary.write_text("alive")
    os.utime(canary, (1_000_000, 1_000_000))
    name = f"torchtutor-{secrets.token_hex(8)}"
    before = _state(folder)
    with socket.socket(socket.AF_UNIX) as by_path, socket.socket(socket.AF_UNIX) as without:
        by_path.bind(str(tmp_path / "socket"))
        without.bind(f"\0{name}")
        for one in (by_path, without):
            one.listen()
        values = (
            str(canary),
            os.getpid(),
            str(built_in() / "course.yaml"),
            str(tmp_path / "socket"),
            name,
        )
        yield "".join(f"{name} = {value!r}\n" for name, value in zip(NAMES, values, strict=True))
    assert _state(folder) == before


def _state(folder):
    return {
        str(path): (
            path.stat().st_mode,
            path.stat().st_uid,
            path.stat().st_nlink,
            path.stat().st_mtime_ns,
            path.read_text() if path.is_file() else "",
        )
        for path in (folder, *folder.rglob("*"))
    }


@pytest.mark.parametrize(("level", "hostile"), ROWS)
def test_it_is_held_named_and_explained(at_level, level, hostile, known, record_property):
    engine, ends = at_level(level), hostile.ends[level]
    limited = lesson(limits={"seconds": hostile.seconds, "memory": "512MiB"})
    idle = _processes()
    started, slowness = time.monotonic(), Slowness()
    verdict = attempt(limited, f"import torch\n{known}{hostile.code}", engine)
    over, slow = time.monotonic() - started - hostile.seconds, slowness.share()
    assert any(end.fits(verdict) for end in ends), (ends, verdict)
    record_property("seconds over the limit", round(over, 2))
    record_property("share in which something waited", round(slow, 2))
    assert over * (1 - slow) < 1
    assert "\x1b" not in repr(verdict.printed) + str(verdict.explanation)
    _until(lambda: _processes() <= idle)
    _until(lambda: not any(Path(tempfile.gettempdir()).iterdir()))
    if ends != (PASSED,):
        assert attempt(lesson(), RIGHT, engine).passed


def _processes():
    return len(psutil.Process().children(recursive=True))


def _until(true):
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end, "something runs on, or lies about"
        threading.Event().wait(0.05)
