"""One process that has imported torch, and the processes that it forks (Linux)."""

import contextlib
import itertools
import json
import os
import signal
import socket
import subprocess
import tempfile
import threading
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

from tutor.engine.launch import command, environment, no_level, no_python, no_torch
from tutor.engine.process import (
    CLOSED,
    EngineError,
    Events,
    Exited,
    Lost,
    Printed,
    Replied,
    make_folder,
    read_into,
    remove_folder,
)
from tutor.wire import Enter, Level


class Zygote:
    """Imports torch, then forks a process for each case.

    Args:
        python: The interpreter.
        level: The level of containment; None for the strongest that there is.
        whole: Whether it imports the slow parts of torch too.
        hash_seed: What the order of sets of texts follows from.
        gpu: The devices of the GPUs that its children see; none for those that see no GPU.
        when_ready: Called, in a thread of the zygote's, as soon as it serves.

    Raises:
        EngineError: The interpreter cannot be started.
    """

    def __init__(  # noqa: PLR0913  # what there is to choose
        self,
        python: str,
        level: Level | None,
        *,
        whole: bool = False,
        hash_seed: int = 0,
        gpu: Sequence[str] = (),
        when_ready: Callable[[], None] = lambda: None,
    ) -> None:
        self._python = python
        self._when_ready = when_ready
        self.whole = whole
        """Whether it has the slow parts of torch."""
        self.level = Level.BASIC
        """How well its answers are contained; basic until it is known."""
        self.why: dict[Level, str] = {}
        """Why each higher level is not to be had."""
        self._ready = threading.Event()
        self._failure: str | None = None
        self._ids = itertools.count(1)
        self._runs: dict[int, Events] = {}
        self._lock = threading.Lock()
        self._closed = self._retiring = False
        self.lost = False
        """Whether it served, and died."""
        self.killed = False
        """Whether something killed it before it served."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control = ours
        self._errors: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the zygote
        with theirs:
            try:
                self._process = subprocess.Popen(
                    command(
                        python,
                        "zygote",
                        str(theirs.fileno()),
                        level or "",
                        "whole" if whole else "quick",
                        *gpu,
                    ),
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=self._errors,
                    env=environment(hash_seed, gpu=bool(gpu)),
                    start_new_session=True,
                )
            except OSError as error:
                ours.close()
                self._errors.close()
                raise EngineError(no_python(python, str(error.strerror))) from None
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def serves(self) -> bool:
        """Whether it has imported torch and is alive."""
        return self._ready.is_set() and not (self._failure or self._closed or self.lost)

    def wait(self, seconds: float | None) -> bool:
        """Waits until it has imported torch; returns whether it has.

        Raises:
            EngineError: It never will have.
        """
        if not self._ready.wait(seconds):
            return False
        if self._closed:
            raise EngineError(CLOSED)
        if self._failure:
            raise EngineError(self._failure)
        return True

    def fork(self, memory: int) -> "Child":
        """Forks a process; see `Processes.start`."""
        run = next(self._ids)
        try:
            job, reply, output = _pipes()
        except OSError as error:
            raise EngineError(f"No process can be started: {error.strerror}.") from None
        child = Child(self, run, memory, os.fdopen(job[1], "wb", buffering=0))
        events = child.events
        with self._lock:
            if self.lost:
                events.put(Lost())
            else:
                self._runs[run] = events
        message = json.dumps({"run": run, "memory": memory}).encode()
        with contextlib.suppress(OSError):  # that it died, the thread that listens will tell
            socket.send_fds(self._control, [message], [job[0], reply[1], output[1]])
        for theirs in (job[0], reply[1], output[1]):
            os.close(theirs)
        read_into(events, os.fdopen(reply[0], "rb", buffering=0), Replied)
        read_into(events, os.fdopen(output[0], "rb", buffering=0), Printed)
        try:
            child.enter()
        except EngineError:
            child.kill()
            child.close()
            raise
        return child

    def works_in(self, run: int, folder: str) -> None:
        """Has it remove a run's folder should this process die; an empty name for none."""
        with contextlib.suppress(OSError):
            self._control.send(json.dumps({"folder": folder, "of": run}).encode())

    def kill(self, run: int) -> None:
        """Kills a run and all that it started."""
        with contextlib.suppress(OSError):
            self._control.send(json.dumps({"kill": run}).encode())

    def retire(self) -> None:
        """Ends it as soon as nothing runs in it."""
        with self._lock:
            self._retiring = True
            idle = not self._runs
        if idle:
            self.close()

    def close(self) -> None:
        """Ends it, and with it every process that it forked."""
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
            # Where it waits for one in a namespace, it passes on how that one ended.
            self.killed = code in (-signal.SIGKILL, -signal.SIGKILL & 0xFF)
            self._failure = no_torch(self._python, self._last_words(code))
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
                last = self._retiring and not self._runs
            if events:
                events.put(Exited(message["code"], message.get("stopped", "")))
            if last:
                self._process.kill()
            return
        if "unavailable" in message:
            self._failure = no_level(message["unavailable"])
        elif "failed" in message:
            self._failure = no_torch(self._python, message["failed"])
        else:
            self.level = Level(message["level"])
            self.why = {Level(level): why for level, why in message["why"].items()}
        self._ready.set()
        if self.serves:
            self._when_ready()

    def _last_words(self, code: int) -> str:
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        if lines:
            return lines[-1]
        return "it was killed" if self.killed else f"it ended with exit code {code}"


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


class Child:
    """A forked process."""

    def __init__(self, zygote: Zygote, run: int, memory: int, job: BinaryIO) -> None:
        self.events: Events = Events()
        self._zygote = zygote
        self._run = run
        self._memory = memory
        self._job = job
        self._folder = ""

    def fits(self, zygote: Zygote, memory: int) -> bool:
        """Whether it is this zygote's, may use so much memory, and nothing was heard of it yet."""
        return self._zygote is zygote and self._memory == memory and self.events.empty()

    def enter(self) -> None:
        """Has it enter its cage; raises EngineError when there is no room for its folder."""
        self._folder = make_folder(self._zygote.level, self._works_in)
        self.send(Enter(self._folder, self._memory).pack())

    def send(self, data: bytes) -> None:
        """Writes to it; what a dead one does not take is dropped."""
        with contextlib.suppress(OSError):
            self._job.write(data)

    def kill(self) -> None:
        """Kills it and all that it started; `Exited` follows."""
        self._zygote.kill(self._run)

    def close(self) -> None:
        """Says that nothing more will be sent, and removes the folder that it worked in."""
        with contextlib.suppress(OSError):
            self._job.close()
        if self._folder:
            remove_folder(self._folder)
            self._works_in("")

    def _works_in(self, folder: str) -> None:
        self._zygote.works_in(self._run, folder)
