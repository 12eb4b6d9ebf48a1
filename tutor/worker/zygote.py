"""A process that has imported torch and forks one process for each case.

It never reads a job, runs an operation or holds an expected value: a child inherits all that its
parent knows. The pipes of a job arrive as file descriptors and only the child reads from them.

Messages are JSON over a Unix socket that keeps their bounds. In: `{"run": id}` with the job's,
the reply's and the output's descriptor; `{"kill": id}`. Out: `{"ready": version}` or
`{"failed": why}` once; `{"exit": id, "code": exit code}` for each run.
"""

import contextlib
import ctypes
import fcntl
import gc
import json
import os
import select
import signal
import socket
from pathlib import Path
from typing import Any

_PR_SET_CHILD_SUBREAPER = 36


def serve(descriptor: int) -> None:
    """Serves the controller at the other end of a socket until it closes it."""
    control = socket.socket(fileno=descriptor)
    try:
        import torch

        from tutor.worker import case  # noqa: F401  # imported before the fork, for every child
    except Exception as error:
        _send(control, {"failed": f"{type(error).__name__}: {error}"})
        return
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    # A collection in the child would copy every page that it touches.
    gc.collect()
    gc.freeze()
    threads = len(list(Path("/proc/self/task").iterdir()))
    if threads > 1:
        # A lock that another thread holds at the fork stays locked in the child for ever.
        _send(control, {"failed": f"importing torch left {threads} threads running"})
        return
    _send(control, {"ready": str(torch.__version__)})
    _Zygote(control).loop()


class _Zygote:
    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)
        self._runs: dict[int, tuple[int, int]] = {}
        """Process descriptor to (run, process)."""

    def loop(self) -> None:
        while True:
            for descriptor, _ in self._poll.poll():
                if descriptor in self._runs:
                    self._reap(descriptor)
                elif not self._receive():
                    return

    def _receive(self) -> bool:
        data, descriptors, _, _ = socket.recv_fds(self._control, 65536, 3)
        if not data:
            for _, process in self._runs.values():
                _kill_group(process)
            return False
        message = json.loads(data)
        if "run" in message:
            self._fork(message["run"], descriptors)
        for run, process in self._runs.values():
            if run == message.get("kill"):
                _kill_group(process)
        return True

    def _fork(self, run: int, descriptors: list[int]) -> None:
        process = os.fork()
        if not process:
            _become_worker(*descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        pidfd = os.pidfd_open(process)
        self._runs[pidfd] = (run, process)
        self._poll.register(pidfd, select.POLLIN)

    def _reap(self, pidfd: int) -> None:
        run, process = self._runs.pop(pidfd)
        self._poll.unregister(pidfd)
        os.close(pidfd)
        # Its number is not free before it is waited for, so this reaches nobody else's group.
        _kill_group(process)
        _, status = os.waitpid(process, 0)
        self._sweep()
        _send(self._control, {"exit": run, "code": os.waitstatus_to_exitcode(status)})

    def _sweep(self) -> None:
        """Kills what a run left behind in groups of its own: orphans become ours."""
        alive = {process for _, process in self._runs.values()}
        while left := _children() - alive:
            for process in left:
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)


def _become_worker(job: int, reply: int, output: int) -> None:
    """Runs in the forked child; never returns."""
    code = 1
    try:
        from tutor.worker import case

        with Path(os.devnull).open("rb") as nothing:
            # Copies above all that is open, so that no dup2 overwrites what a later one needs.
            ends = [_high(end) for end in (nothing.fileno(), output, output, job, reply)]
        for target, end in enumerate(ends):
            os.dup2(end, target)
        os.closerange(len(ends), 1 << 16)
        os.setsid()
        case.serve(job=3, reply=4)
        code = 0
    finally:
        os._exit(code)


def _high(descriptor: int) -> int:
    return fcntl.fcntl(descriptor, fcntl.F_DUPFD, 128)


def _kill_group(process: int) -> None:
    # The second is for a child that is killed before it has made its group.
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(process, signal.SIGKILL)


def _children() -> set[int]:
    try:
        text = Path("/proc/thread-self/children").read_text(encoding="ascii")
    except OSError:
        return set()
    return {int(word) for word in text.split()}


def _send(control: socket.socket, message: dict[str, Any]) -> None:
    with contextlib.suppress(OSError):
        control.send(json.dumps(message).encode())
