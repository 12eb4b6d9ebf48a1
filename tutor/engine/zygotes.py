"""Which zygote runs what: the first serves soon, a second one that knows more takes over."""

import threading
from collections.abc import Mapping

from tutor.engine.launch import no_torch
from tutor.engine.process import CLOSED, EngineError, Events, require
from tutor.engine.zygote import Child, Zygote
from tutor.wire import Level

_START_SECONDS = 120


class ZygoteProcesses:
    """Forks a process for each case; starts another zygote when one has died.

    Args:
        python: The interpreter.
        level: The level of containment; None for the strongest that there is.
        least: The lowest at which answers may run.
        follow: Whether a second zygote imports the slow parts of torch, and takes over. Importing
            them takes a second, in which the first would not serve; and to fork in the middle of
            an import is not safe.
    """

    def __init__(
        self,
        python: str,
        level: Level | None = None,
        least: Level = Level.BASIC,
        *,
        follow: bool = False,
    ) -> None:
        self._python = python
        self._wanted = level
        self._least = least
        self._follow = follow
        self._lock = threading.Lock()
        self._zygote: Zygote | None = None
        self._successor: Zygote | None = None
        self._closed = False

    @property
    def level(self) -> Level:
        """How well answers are contained; basic until it is known."""
        return self._zygote.level if self._zygote else Level.BASIC

    @property
    def why(self) -> Mapping[Level, str]:
        """Why each higher level is not to be had."""
        return self._zygote.why if self._zygote else {}

    def open(self) -> None:
        """Begins to import torch."""
        self._current()

    def wait(self, seconds: float | None) -> bool:
        """Waits until torch is imported."""
        zygote = self._current()
        if not zygote.wait(seconds):
            return False
        require(zygote.level, self._least)
        self._begin_successor()
        return True

    def start(self, events: Events, memory: int) -> Child:
        """Forks a process."""
        zygote = self._current()
        if not zygote.wait(_START_SECONDS):
            raise EngineError(no_torch(self._python, f"no answer in {_START_SECONDS} seconds"))
        require(zygote.level, self._least)
        return zygote.fork(events, memory)

    def close(self) -> None:
        """Ends the zygotes, and with them every process that they forked."""
        with self._lock:
            self._closed = True
            for zygote in (self._zygote, self._successor):
                if zygote:
                    zygote.close()

    def _current(self) -> Zygote:
        """Returns the zygote that serves, or will."""
        with self._lock:
            if self._closed:
                raise EngineError(CLOSED)
            if self._zygote and self._successor and self._successor.serves:
                self._zygote.retire()
                self._zygote, self._successor = self._successor, None
            if self._zygote is None or self._zygote.lost:
                self._zygote = Zygote(self._python, self._wanted)
            return self._zygote

    def _begin_successor(self) -> None:
        with self._lock:
            if self._zygote is None or self._zygote.whole or not self._follow or self._closed:
                return
            if self._successor is None or self._successor.lost:
                self._successor = Zygote(self._python, self._zygote.level, whole=True)
