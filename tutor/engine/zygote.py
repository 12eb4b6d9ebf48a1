"""Processes by forking one that has imported torch (Linux)."""

import contextlib
import itertools
import json
import os
import socket
import subprocess
import tempfile
import threading
from typing import Any, BinaryIO

from tutor.engine.launch import command, environment, no_python, no_torch
from tutor.engine.process import (
    CLOSED,
    EngineError,
    Events,
    Exited,
    Lost,
    Printed,
    Replied,
    read_into,
)

_START_SECONDS = 120


class ZygoteProcesses:
    """Forks a process for each case; starts another zygote when one has died."""

    def __init__(self, python: str) -> None:
        self._python = python
        self._lock = threading.Lock()
        self._zygote: _Zygote | None = None
        self._closed = False

    def open(self) -> None:
        """Begins to import torch."""
        self._alive()

    def wait(self, seconds: float | None) -> bool:
        """Waits until torch is imported."""
        return self._alive().wait(seconds)

    def start(self, events: Events) -> "_Child":
        """Forks a process."""
        zygote = self._alive()
        if not zygote.wait(_START_SECONDS):
            raise EngineError(no_torch(self._python, f"no answer in {_START_SECONDS} seconds"))
        return zygote.fork(events)

    def close(self) -> None:
        """Ends the zygote, and with it every process that it forked."""
        with self._lock:
            self._closed = True
            if self._zygote:
                self._zygote.close()

    def _alive(self) -> "_Zygote":
        with self._lock:
            if self._closed:
                raise EngineError(CLOSED)
            if self._zygote is None or self._zygote.lost:
                self._zygote = _Zygote(self._python)
            return self._zygote


class _Zygote:
    def __init__(self, python: str) -> None:
        self._python = python
        self._ready = threading.Event()
        self._failure: str | None = None
        self._ids = itertools.count(1)
        self._runs: dict[int, Events] = {}
        self._lock = threading.Lock()
        self._closed = False
        self.lost = False
        """Whether it served, and died."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control = ours
        self._errors: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the zygote
        with theirs:
            try:
                self._process = subprocess.Popen(
                    command(python, "zygote", str(theirs.fileno())),
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=self._errors,
                    env=environment(),
                    start_new_session=True,
                )
            except OSError as error:
                ours.close()
                self._errors.close()
                raise EngineError(no_python(python, str(error.strerror))) from None
        threading.Thread(target=self._listen, daemon=True).start()

    def wait(self, seconds: float | None) -> bool:
        if not self._ready.wait(seconds):
            return False
        if self._closed:
            raise EngineError(CLOSED)
        if self._failure:
            raise EngineError(no_torch(self._python, self._failure))
        return True

    def fork(self, events: Events) -> "_Child":
        run = next(self._ids)
        try:
            job, reply, output = _pipes()
        except OSError as error:
            raise EngineError(f"No process can be started: {error.strerror}.") from None
        with self._lock:
            if self.lost:
                events.put(Lost())
            else:
                self._runs[run] = events
        message = json.dumps({"run": run}).encode()
        with contextlib.suppress(OSError):  # that it died, the thread that listens will tell
            socket.send_fds(self._control, [message], [job[0], reply[1], output[1]])
        for theirs in (job[0], reply[1], output[1]):
            os.close(theirs)
        read_into(events, os.fdopen(reply[0], "rb", buffering=0), Replied)
        read_into(events, os.fdopen(output[0], "rb", buffering=0), Printed)
        return _Child(self, run, os.fdopen(job[1], "wb", buffering=0))

    def kill(self, run: int) -> None:
        with contextlib.suppress(OSError):
            self._control.send(json.dumps({"kill": run}).encode())

    def close(self) -> None:
        self._closed = True
        # It may be importing torch, and hear nothing until it has.
        self._process.kill()
        self._process.wait()

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while data := self._control.recv(65536):
                self._hear(json.loads(data))
        self._control.close()
        code = self._process.wait()
        if not self._ready.is_set():
            self._failure = self._why(code)
        self._errors.close()
        with self._lock:
            self.lost = self._failure is None
            lost, self._runs = self._runs, {}
        self._ready.set()
        for events in lost.values():
            events.put(Lost())

    def _hear(self, message: dict[str, Any]) -> None:
        if "exit" in message:
            with self._lock:
                events = self._runs.pop(message["exit"], None)
            if events:
                events.put(Exited(message["code"]))
            return
        self._failure = message.get("failed")
        self._ready.set()

    def _why(self, code: int) -> str:
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else f"it ended with exit code {code}"


def _pipes() -> list[tuple[int, int]]:
    """Returns three pipes, or none at all."""
    pipes: list[tuple[int, int]] = []
    try:
        for _ in range(3):
            pipes.append(os.pipe())  # noqa: PERF401  # those that were made must be closed
    except OSError:
        for pipe in pipes:
            for end in pipe:
                os.close(end)
        raise
    return pipes


class _Child:
    """A forked process."""

    def __init__(self, zygote: _Zygote, run: int, job: BinaryIO) -> None:
        self._zygote = zygote
        self._run = run
        self._job = job

    def send(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            self._job.write(data)

    def kill(self) -> None:
        self._zygote.kill(self._run)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._job.close()
