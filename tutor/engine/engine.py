"""The engine: jobs in, outcomes out."""

import os
import sys
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Literal, Self

from tutor.engine.cancel import Cancel
from tutor.engine.conversation import ProcessLostError, converse
from tutor.engine.job import End, Job, Outcome
from tutor.engine.launch import no_level
from tutor.engine.process import CLOSED, EngineError, Processes
from tutor.wire import Level

_MOST_AT_ONCE = 4
_MOST_WAITING = 6


class Engine:
    """Runs jobs, each in a process of its own, as many at once as there are cores.

    Args:
        processes: `zygote` forks a process that has imported torch, `spare` keeps some waiting
            that have; by default the first on Linux and the second elsewhere, where forking is not
            safe.
        python: The interpreter that has torch.
        containment: The level at which answers run; None for the strongest that the system has.
        least: The lowest level at which they may.
        stays: Whether it will be used for long: then it prepares for what is slow at first.
        at_once: How many jobs run at once; by default as many as there are cores, up to four.
        hash_seed: What the order of sets of texts follows from, in the processes.

    Raises:
        EngineError: The level needs what this system's way of getting processes does not have.
    """

    def __init__(  # noqa: PLR0913  # what there is to choose
        self,
        processes: Literal["zygote", "spare"] | None = None,
        python: str = sys.executable,
        *,
        containment: Level | None = None,
        least: Level = Level.BASIC,
        stays: bool = False,
        at_once: int | None = None,
        hash_seed: int = 0,
    ) -> None:
        at_once = at_once or min(os.cpu_count() or 1, _MOST_AT_ONCE)
        if processes == "zygote" or (processes is None and sys.platform == "linux"):
            from tutor.engine.zygotes import ZygoteProcesses

            self._processes: Processes = ZygoteProcesses(
                python, containment, least, follow=stays, hash_seed=hash_seed
            )
        else:
            from tutor.engine.spares import SpareProcesses

            if containment not in (None, Level.BASIC):
                raise EngineError(no_level("it needs Linux"))
            self._processes = SpareProcesses(python, at_once, least, hash_seed)
        self._threads = ThreadPoolExecutor(at_once, "engine")

    def __enter__(self) -> Self:
        """Begins to import torch."""
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Ends every process."""
        self.close()

    @property
    def containment(self) -> Level:
        """The level at which answers run; basic until it is known."""
        return self._processes.level

    @property
    def why_not(self) -> Mapping[Level, str]:
        """Why each level above it is not to be had."""
        return self._processes.why

    @property
    def ready(self) -> bool:
        """Whether torch is imported, so that a job would run at once."""
        try:
            return self._processes.wait(0)
        except EngineError:
            # The job that is run next tells why.
            return True

    def start(self) -> None:
        """Begins to import torch, in another process; returns at once.

        Raises:
            EngineError: The interpreter cannot be started.
        """
        self._processes.open()

    def wait(self, seconds: float | None = None) -> bool:
        """Waits until torch is imported; returns whether it is.

        Raises:
            EngineError: It never will be.
        """
        return self._processes.wait(seconds)

    def submit(self, job: Job, cancel: Cancel | None = None) -> "Future[Outcome]":
        """Runs a job as soon as there is a core for it.

        Returns:
            Its outcome to come; asked for, it raises EngineError when there is no process to run
            it in.

        Raises:
            EngineError: The engine was closed.
        """
        try:
            return self._threads.submit(self._run, job, cancel or Cancel())
        except RuntimeError:
            raise EngineError(CLOSED) from None

    def run(self, job: Job, cancel: Cancel | None = None) -> Outcome:
        """Runs a job and waits for its outcome; raises as that of `submit` does."""
        return self.submit(job, cancel).result()

    def have_waiting(self, count: int, memory: int) -> None:
        """Has processes wait for jobs that will come, so that these begin at once.

        Args:
            count: How many; no more than a few are.
            memory: The memory of those jobs.
        """
        self._processes.have_waiting(min(count, _MOST_WAITING), memory)

    def close(self) -> None:
        """Ends every process."""
        self._processes.close()
        # What still waits for a core is told that the engine was closed, by the processes.
        self._threads.shutdown(wait=False)

    def _run(self, job: Job, cancel: Cancel) -> Outcome:
        if cancel.cancelled:
            return Outcome(End.CANCELLED, None, b"", 0.0)
        try:
            return converse(self._processes, job, cancel)
        except ProcessLostError:
            # Another run may have taken the zygote down. If this one did, it will again.
            try:
                return converse(self._processes, job, cancel)
            except ProcessLostError:
                return Outcome(End.CRASHED, None, b"", 0.0)
