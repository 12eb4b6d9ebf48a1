"""Processes that were forked before there was anything for them to run."""

import contextlib
import threading

from tutor.engine.process import EngineError
from tutor.engine.zygote import Child, Zygote


class Waiting:
    """Children of a zygote that wait in their cages: to fork and to cage one takes 15 ms."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._children: list[Child] = []

    def take(self, zygote: Zygote, memory: int) -> Child | None:
        """Returns one that may use so much memory, if one waits; it waits no more."""
        with self._lock:
            self._drop_unfit(zygote, memory)
            return self._children.pop(0) if self._children else None

    def fill(self, zygote: Zygote, count: int, memory: int) -> None:
        """Forks as many as are missing, as far as there is room for them."""
        with self._lock, contextlib.suppress(EngineError):
            self._drop_unfit(zygote, memory)
            while len(self._children) < count:
                self._children.append(zygote.fork(memory))

    def clear(self) -> None:
        """Ends them all."""
        with self._lock:
            children, self._children = self._children, []
        for child in children:
            _end(child)

    def _drop_unfit(self, zygote: Zygote, memory: int) -> None:
        fit = [child for child in self._children if child.fits(zygote, memory)]
        for child in self._children:
            if child not in fit:
                _end(child)
        self._children = fit


def _end(child: Child) -> None:
    child.kill()
    child.close()
