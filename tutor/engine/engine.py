"""The engine: jobs in, outcomes out."""

import os
import sys
import threading
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Literal, Self

from tutor.engine import gpu
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
        forks = processes == "zygote" or (processes is None and sys.platform == "linux")
        if not forks and containment not in (None, Level.BASIC):
            raise EngineError(no_level("it needs Linux"))

        def made(devices: tuple[str, ...], *, use_gpu: bool) -> Processes:
            if forks:
                from tutor.engine.zygotes import ZygoteProcesses

                return ZygoteProcesses(
                    python, containment, least, follow=stays, hash_seed=hash_seed, gpu=devices
                )
            from tutor.engine.spares import SpareProcesses

            return SpareProcesses(python, at_once, least, hash_seed, gpu=use_gpu)

        self._made = made
        self._processes = made((), use_gpu=False)
        self._with_gpu: Processes | None = None
        """Others, for what needs a GPU: a cage is made before it is known what will run in it."""
        self._closed = False
        self._lock = threading.Lock()
        self._no_gpu: str | None = None
        """Why there is no GPU to use; empty where there is one, None until that is known."""
        self._trying_gpu = threading.Lock()
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

    def why_no_gpu(self) -> str:
        """Returns why what needs a GPU cannot run here; empty where it can.

        It is found out once, by a process that uses it, where the system has one.

        Raises:
            EngineError: There is no process to use it in.
        """
        with self._trying_gpu:
            if self._no_gpu is None:
                there = gpu.nodes() or sys.platform != "linux"
                self._no_gpu = gpu.why_not(self._outcome(gpu.TRIAL)) if there else gpu.NONE
            return self._no_gpu

    def submit(self, job: Job, cancel: Cancel | None = None) -> "Future[Outcome]":
        """Runs a job as soon as there is a core for it.

        Returns:
            Its outcome to come; asked for, it raises EngineError when there is no process to run
            it in, or no GPU and it needs one.

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

    def have_waiting(self, count: int, memory: int, *, needs_gpu: bool = False) -> None:
        """Has processes wait for jobs that will come, so that these begin at once.

        Args:
            count: How many; no more than a few are.
            memory: The memory of those jobs.
            needs_gpu: Whether those jobs need a GPU.
        """
        self._processes_for(needs_gpu=needs_gpu).have_waiting(min(count, _MOST_WAITING), memory)

    def close(self) -> None:
        """Ends every process."""
        with self._lock:
            self._closed = True
        self._processes.close()
        if self._with_gpu:
            self._with_gpu.close()
        # What still waits for a core is told that the engine was closed, by the processes.
        self._threads.shutdown(wait=False)

    def _run(self, job: Job, cancel: Cancel) -> Outcome:
        if cancel.cancelled:
            return Outcome(End.CANCELLED, None, b"", 0.0)
        if job.needs_gpu and (why := self.why_no_gpu()):
            raise EngineError(gpu.needs_one(why))
        return self._outcome(job, cancel)

    def _outcome(self, job: Job, cancel: Cancel | None = None) -> Outcome:
        processes = self._processes_for(needs_gpu=job.needs_gpu)
        try:
            return converse(processes, job, cancel or Cancel())
        except ProcessLostError:
            # Another run may have taken the zygote down. If this one did, it will again.
            try:
                return converse(processes, job, cancel or Cancel())
            except ProcessLostError:
                return Outcome(End.CRASHED, None, b"", 0.0)

    def _processes_for(self, *, needs_gpu: bool) -> Processes:
        if not needs_gpu:
            return self._processes
        with self._lock:
            if self._closed:
                raise EngineError(CLOSED)
            if self._with_gpu is None:
                self._with_gpu = self._made(gpu.nodes(), use_gpu=True)
            return self._with_gpu
