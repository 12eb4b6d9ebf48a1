"""Which zygote runs what: the first serves soon, a second one that knows more takes over."""

import contextlib
import threading
from collections.abc import Mapping, Sequence

from tutor.engine.launch import no_torch
from tutor.engine.process import CLOSED, EngineError, require
from tutor.engine.waiting import Waiting
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
        hash_seed: What the order of sets of texts follows from.
        gpu: The devices of the GPUs that answers see; none for those that see no GPU.
    """

    def __init__(  # noqa: PLR0913  # what there is to choose
        self,
        python: str,
        level: Level | None = None,
        least: Level = Level.BASIC,
        *,
        follow: bool = False,
        hash_seed: int = 0,
        gpu: Sequence[str] = (),
    ) -> None:
        self._python = python
        self._wanted = level
        self._least = least
        self._follow = follow
        self._hash_seed = hash_seed
        self._gpu = gpu
        self._lock = threading.Lock()
        self._zygote: Zygote | None = None
        self._successor: Zygote | None = None
        self._again = False
        """Whether the one that serves was started because the one before was killed in its start;
        if it is killed too, another would be."""
        self._waiting = Waiting()
        self._wanted_waiting = (0, 0)
        """How many processes are to wait, and the memory that each may use."""
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
        zygote = self._started(seconds)
        if zygote is None:
            return False
        require(zygote.level, self._least)
        self._begin_successor()
        return True

    def start(self, memory: int) -> Child:
        """Takes a process that waits, or forks one."""
        zygote = self._started(_START_SECONDS)
        if zygote is None:
            raise EngineError(no_torch(self._python, f"no answer in {_START_SECONDS} seconds"))
        require(zygote.level, self._least)
        return self._waiting.take(zygote, memory) or zygote.fork(memory)

    def have_waiting(self, count: int, memory: int) -> None:
        """Forks processes ahead; those that are missing while torch is imported, after that."""
        self._wanted_waiting = (count, memory)
        self._fill()

    def close(self) -> None:
        """Ends the zygotes, and with them every process that they forked."""
        with self._lock:
            self._closed = True
            for zygote in (self._zygote, self._successor):
                if zygote:
                    zygote.close()
        self._waiting.clear()

    def _started(self, seconds: float | None) -> Zygote | None:
        """Waits until one serves, and returns it; raises EngineError when none ever will."""
        while True:
            zygote = self._current()
            try:
                return zygote if zygote.wait(seconds) else None
            except EngineError:
                if zygote is self._current():
                    raise

    def _current(self) -> Zygote:
        """Returns the zygote that serves, or will."""
        with self._lock:
            if self._closed:
                raise EngineError(CLOSED)
            if self._zygote and self._successor and self._successor.serves:
                self._waiting.clear()
                self._zygote.retire()
                self._zygote, self._successor = self._successor, None
            zygote = self._zygote
            if zygote is None or zygote.lost or (zygote.killed and not self._again):
                self._again = zygote is not None and zygote.killed
                self._zygote = zygote = Zygote(
                    self._python,
                    self._wanted,
                    hash_seed=self._hash_seed,
                    gpu=self._gpu,
                    when_ready=self._fill,
                )
            return zygote

    def _begin_successor(self) -> None:
        with self._lock:
            if self._zygote is None or self._zygote.whole or not self._follow or self._closed:
                return
            if self._successor is None or self._successor.lost:
                self._successor = Zygote(
                    self._python,
                    self._zygote.level,
                    whole=True,
                    gpu=self._gpu,
                    when_ready=self._fill,
                )

    def _fill(self) -> None:
        """Has those processes wait that are to, in the zygote that serves now."""
        with contextlib.suppress(EngineError):  # whoever starts one is told
            zygote = self._current()
            if zygote.serves and zygote.level.at_least(self._least):
                self._waiting.fill(zygote, *self._wanted_waiting)
