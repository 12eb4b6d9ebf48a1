"""The same work on many lessons, on all cores."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

MANY = 400
"""Lessons; with fewer, starting processes takes longer than it saves."""

_AT_ONCE = 50

T = TypeVar("T")


def on_all_cores(work: Callable[[Path], T], paths: Sequence[Path]) -> Iterator[T]:
    """Do this with each file, and yield what came of it in their order.

    Only for a program without threads, which can be forked.
    """
    if len(paths) < MANY:
        yield from map(work, paths)
        return
    # Of an interrupt the program itself is told, and ends the others.
    pool = ProcessPoolExecutor(initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    try:
        yield from pool.map(work, paths, chunksize=_AT_ONCE)
    finally:
        pool.shutdown(cancel_futures=True)
