"""A process that has imported torch and forks one process for each case.

It never reads a job, runs an operation or holds an expected value: a child inherits all that its
parent knows. The pipes of a job arrive as file descriptors and only the child reads from them.

Messages are JSON over a Unix socket that keeps their bounds. In: `{"run": id, "memory": bytes}`
with the job's, the reply's and the output's descriptor; `{"kill": id}`; for what is to be removed
should the controller die, `{"folder": path, "of": id}`, with an empty path when it is gone. Out,
once: `{"ready": version, "level": level of containment, "why": {level: why it is not to be had}}`,
`{"failed": why}` or, where a level was asked for that is not there, `{"unavailable": why}`. Out,
for each run: `{"exit": id, "code": exit code, "stopped": what it was stopped for, if it was}`.
"""

import contextlib
import gc
import json
import os
import select
import signal
import socket
from pathlib import Path
from typing import Any

from tutor.wire import Level
from tutor.wire.folders import remove_tree
from tutor.worker import pages, tree
from tutor.worker.cage import Cage, kernel, levels, namespaces, places
from tutor.worker.keeper import Pipes, keep

_REST = (
    *("torch._dynamo", "torch._dynamo.backends.debugging"),
    *("torch.func", "torch.distributed", "torch.export"),
)
"""What takes a second to import and only some answers need: an optimizer's first step does."""


def serve(descriptor: int, wanted: str, *, whole: bool, gpu: tuple[str, ...] = ()) -> None:
    """Serves the controller at the other end of a socket until it closes it.

    Args:
        descriptor: The socket.
        wanted: The level of containment; empty for the strongest that there is.
        whole: Whether to import the slow parts of torch too.
        gpu: The devices of the GPUs that cases see. It never uses one itself: a process that was
            forked from one that did can use it no more.
    """
    control = socket.socket(fileno=descriptor)
    try:
        known = places.find(gpu)
        level, why = levels.choose(Level(wanted) if wanted else None, known)
        if level is Level.STRONG:
            namespaces.enter(known)
    except levels.UnavailableError as error:
        _send(control, {"unavailable": str(error)})
        return
    try:
        version = _import_torch(whole=whole)
    except Exception as error:
        _send(control, {"failed": f"{type(error).__name__}: {error}"})
        return
    kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)
    # A collection in the child would copy every page that it touches.
    gc.collect()
    gc.freeze()
    pages.gather()
    threads = len(list(Path("/proc/self/task").iterdir()))
    if threads > 1:
        # A lock that another thread holds at the fork stays locked in the child for ever.
        _send(control, {"failed": f"importing torch left {threads} threads running"})
        return
    _send(control, {"ready": version, "level": level, "why": why})
    _Zygote(control, Cage(level, known, gpu=bool(gpu))).loop()


def _import_torch(*, whole: bool) -> str:
    """Imports what every child will need, before the fork."""
    import importlib

    import torch

    from tutor.worker import case  # noqa: F401

    for name in _REST if whole else ():
        # Builds differ in what they have.
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    return str(torch.__version__)


class _Zygote:
    def __init__(self, control: socket.socket, cage: Cage) -> None:
        self._control = control
        self._cage = cage
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)
        self._runs: dict[int, tuple[int, int, int]] = {}
        """The keeper's process descriptor to (run, keeper, where it reports)."""
        self._folders: dict[int, str] = {}
        """Where runs work, at the levels at which they have no root of their own."""
        self._process = os.getpid()
        self._namespace = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)

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
            for keeper in self._keepers():
                _kill(keeper)
            self._sweep(set())
            for folder in self._folders.values():
                remove_tree(folder)
            return False
        message = json.loads(data)
        if "run" in message:
            self._fork(message["run"], message["memory"], descriptors)
        if "folder" in message:
            self._folders[message["of"]] = message["folder"]
            self._folders = {run: folder for run, folder in self._folders.items() if folder}
        for run, keeper, _ in self._runs.values():
            if run == message.get("kill"):
                _kill(keeper)
        return True

    def _fork(self, run: int, memory: int, descriptors: list[int]) -> None:
        told, report = os.pipe()
        strong = self._cage.level is Level.STRONG
        if strong:
            kernel.unshare(kernel.CLONE_NEWPID)  # of those that are forked from now on
        keeper = os.fork()
        if not keeper:
            job, reply, output = descriptors
            keep(Pipes(job, reply, output, report), self._cage, memory, self._process)
        if strong:
            kernel.setns(self._namespace, kernel.CLONE_NEWPID)
        for descriptor in (*descriptors, report):
            os.close(descriptor)
        pidfd = os.pidfd_open(keeper)
        self._runs[pidfd] = (run, keeper, told)
        self._poll.register(pidfd, select.POLLIN)

    def _reap(self, pidfd: int) -> None:
        run, keeper, told = self._runs.pop(pidfd)
        self._poll.unregister(pidfd)
        os.close(pidfd)
        os.waitpid(keeper, 0)
        with os.fdopen(told, "rb") as stream:
            report = json.loads(stream.read() or b"{}")
        self._sweep(set(self._keepers()))
        killed = {"code": -signal.SIGKILL}
        _send(self._control, {"exit": run, **killed, **report})

    def _sweep(self, keepers: set[int]) -> None:
        """Kills what a keeper that was killed left behind: orphans become ours."""
        tree.end(lambda: tree.children() - keepers)

    def _keepers(self) -> list[int]:
        return [keeper for _, keeper, _ in self._runs.values()]


def _kill(keeper: int) -> None:
    """Kills a keeper with its group, in which all that it runs is that has not left it."""
    # The second is for one that is killed before it has made its group.
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError):
            kill(keeper, signal.SIGKILL)


def _send(control: socket.socket, message: dict[str, Any]) -> None:
    with contextlib.suppress(OSError):
        control.send(json.dumps(message).encode())
