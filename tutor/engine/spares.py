"""Processes by starting some ahead, which import torch and wait (macOS, Windows)."""

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Mapping
from typing import BinaryIO, cast

from tutor.engine.launch import command, environment, no_python, no_torch
from tutor.engine.process import (
    CLOSED,
    EngineError,
    Events,
    Exited,
    Printed,
    Replied,
    make_folder,
    read_into,
    remove_folder,
    require,
)
from tutor.wire import Enter, Level

_READY = b"R"
_START_SECONDS = 120


class SpareProcesses:
    """Keeps a few processes waiting; each runs one case, and another takes its place.

    Args:
        python: The interpreter.
        waiting: How many to keep.
        least: The lowest level of containment at which they may be used.
        hash_seed: What the order of sets of texts follows from.
        gpu: Whether they see the GPUs that there are.
    """

    level = Level.BASIC
    why: Mapping[Level, str] = {}

    def __init__(
        self,
        python: str,
        waiting: int,
        least: Level = Level.BASIC,
        hash_seed: int = 0,
        *,
        gpu: bool = False,
    ) -> None:
        self._python = python
        self._waiting = waiting
        self._least = least
        self._hash_seed = hash_seed
        self._gpu = gpu
        self._lock = threading.Lock()
        self._spares: list[_Spare] = []
        self._closed = False

    def open(self) -> None:
        """Begins to import torch, in each of them."""
        with self._lock:
            self._refill()

    def wait(self, seconds: float | None) -> bool:
        """Waits until one has imported torch."""
        with self._lock:
            self._refill()
            spare = self._spares[0]
        return spare.wait(seconds)

    def start(self, memory: int) -> "_Spare":
        """Takes the one that has waited longest."""
        with self._lock:
            self._refill()
            spare = self._spares.pop(0)
        spare.await_import()
        # Only now: while it imported torch, another would have slowed it down.
        with self._lock, contextlib.suppress(EngineError):
            self._refill()
        try:
            folder = make_folder(self.level)
        except EngineError:
            spare.discard()
            raise
        spare.serve(folder, memory)
        return spare

    def have_waiting(self, count: int, memory: int) -> None:
        """Does nothing: some always wait, each as large as torch, and are limited when they run."""

    def close(self) -> None:
        """Ends all that wait; those that run end with their jobs."""
        with self._lock:
            self._closed = True
            spares, self._spares = self._spares, []
        for spare in spares:
            spare.discard()

    def _refill(self) -> None:
        """Starts as many as are missing; to be called with the lock held."""
        if self._closed:
            raise EngineError(CLOSED)
        require(self.level, self._least)
        while len(self._spares) < self._waiting:
            self._spares.append(_Spare(self._python, self._hash_seed, gpu=self._gpu))


class _Spare:
    """A process that waits for its job."""

    def __init__(self, python: str, hash_seed: int, *, gpu: bool) -> None:
        self._python = python
        self.events: Events = Events()
        self._folder = ""
        self._failure: str | None = None
        self._ready = threading.Event()
        try:
            self._process = subprocess.Popen(
                command(python, "spare", *(["gpu"] if gpu else [])),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                env=environment(hash_seed, gpu=gpu),
            )
        except OSError as error:
            raise EngineError(no_python(python, str(error.strerror))) from None
        self._job, self._reply, self._output = (
            cast(BinaryIO, self._process.stdin),
            cast(BinaryIO, self._process.stdout),
            cast(BinaryIO, self._process.stderr),
        )
        threading.Thread(target=self._await_import, daemon=True).start()

    def wait(self, seconds: float | None) -> bool:
        if not self._ready.wait(seconds):
            return False
        if self._failure:
            raise EngineError(no_torch(self._python, self._failure))
        return True

    def await_import(self) -> None:
        """Waits as long as importing torch may take; raises EngineError when it took longer."""
        if not self.wait(_START_SECONDS):
            self.kill()
            raise EngineError(no_torch(self._python, f"no answer in {_START_SECONDS} seconds"))

    def discard(self) -> None:
        """Ends it before it had anything to do."""
        self.kill()
        self.reap()
        self._ready.wait()
        self._close_pipes()

    def serve(self, folder: str, memory: int) -> None:
        """Has it enter its cage, and hears what it does."""
        self._folder = folder
        read_into(self.events, self._reply, Replied)
        read_into(self.events, self._output, Printed)
        threading.Thread(target=lambda: self.events.put(Exited(self.reap())), daemon=True).start()
        self.send(Enter(folder, memory).pack())

    def send(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            self._job.write(data)

    def kill(self) -> None:
        with contextlib.suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._job.close()
        remove_folder(self._folder)

    def reap(self) -> int:
        """Waits for its end; returns its exit code."""
        return self._process.wait()

    def _close_pipes(self) -> None:
        for stream in (self._job, self._reply, self._output):
            stream.close()

    def _await_import(self) -> None:
        first = self._reply.read(1)
        if first != _READY:
            why = self._reply.read() or (self._output.read().strip().splitlines() or [b""])[-1]
            code = self._process.wait()
            self._failure = why.decode(errors="replace") or f"it ended with exit code {code}"
            self._close_pipes()
        self._ready.set()
