"""Which levels of containment this system has: each is tried in a process that is thrown away."""

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

from tutor.wire import LEVELS, Level
from tutor.worker.cage import landlock, namespaces
from tutor.worker.cage.cage import Cage
from tutor.worker.cage.places import Places


class UnavailableError(Exception):
    """A level that was asked for is not to be had; the text says why."""


def choose(wanted: Level | None, places: Places | None) -> tuple[Level, dict[Level, str]]:
    """Returns the strongest level that holds here, and why those above it do not.

    Args:
        wanted: The only one to try; None for any.
        places: What may be read; None where there is only the lowest level.

    Raises:
        UnavailableError: The one that was wanted does not hold.
    """
    why: dict[Level, str] = {}
    for level in (wanted,) if wanted else LEVELS:
        reason = None if level is Level.BASIC else _why_not(level, places)
        if reason is None:
            return level, why
        why[level] = reason
    raise UnavailableError(why[wanted] if wanted else "")


def _why_not(level: Level, places: Places | None) -> str | None:
    if sys.platform != "linux" or places is None:
        return "it needs Linux"
    return _fails_in_child(lambda: _try(level, places))


def _try(level: Level, places: Places) -> None:
    landlock.abi()
    if level is Level.STRONG:
        namespaces.enter(places)
        namespaces.refresh(places, os.getuid() or namespaces.NOBODY)
        _require_readable()
    Cage(level, places).enter("/", 1 << 30)
    if level is Level.STRONG:
        Path("file").touch()


def _require_readable() -> None:
    """Raises OSError when the files of the interpreter can be read by root alone."""
    if os.getuid() == 0:
        for path in (os.__file__, __file__):
            if not Path(path).stat().st_mode & 0o004:
                raise PermissionError(f"as root, answers run as nobody, who may not read {path}")


def _fails_in_child(action: Callable[[], None]) -> str | None:
    """Returns what an action raised in a child, or None."""
    ends = os.pipe()
    child = os.fork()
    if not child:
        text = ""
        try:
            os.close(ends[0])
            action()
        except BaseException as error:
            text = str(error) or type(error).__name__
        with contextlib.suppress(OSError):
            os.write(ends[1], text.encode()[:4000] or b"\0")
        os._exit(0)
    os.close(ends[1])
    with os.fdopen(ends[0], "rb") as told:
        text = told.read().decode(errors="replace")
    os.waitpid(child, 0)
    return None if text == "\0" else text or "it ended without a word"
