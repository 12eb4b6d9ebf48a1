"""The process between the zygote and a run: all that the run starts is below it.

It watches what the whole of it takes, tells how it ended, and leaves nothing of it behind. At level
strong it is the first process of the run's own PID namespace, which ends with it; elsewhere what
was orphaned comes to it.
"""

import contextlib
import fcntl
import json
import os
import resource
import select
import signal
from dataclasses import dataclass
from pathlib import Path

from tutor.wire import Level
from tutor.worker import tree
from tutor.worker.cage import Cage, kernel, namespaces

_BETWEEN_LOOKS = 100
"""Milliseconds. Most runs are over before the first."""
_MOST_TASKS = 100
_ALLOWANCE = 256 << 20
"""Bytes that count for PyTorch itself, in all processes of a run together."""
_ALLOWANCE_OF_GPU = 4 << 30
"""Bytes that count for a GPU's libraries and what they keep here. Ample: nobody has measured it."""


@dataclass(frozen=True)
class Pipes:
    """The ends of a run's pipes."""

    job: int
    reply: int
    output: int
    report: int
    """Where the keeper writes, as JSON, the exit code of the run or what stopped it."""


def keep(pipes: Pipes, cage: Cage, memory: int, zygote: int) -> None:
    """Runs in the forked child of a zygote; never returns.

    Args:
        pipes: The run's.
        cage: What the run enters.
        memory: Bytes that the run may use in all of its processes together.
        zygote: The process that forked this one.
    """
    try:
        os.setsid()
        above = None
        if cage.level is Level.STRONG:
            kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
            assert cage.places is not None
            namespaces.refresh(cage.places, os.getuid() or namespaces.NOBODY)
        else:
            kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)
            above = os.pidfd_open(zygote)
            if os.getppid() != zygote:
                os._exit(1)
        worker = os.fork()
        if not worker:
            _become_worker(pipes, cage)
        for end in (pipes.job, pipes.reply, pipes.output):
            os.close(end)
        allowance = _ALLOWANCE_OF_GPU if cage.gpu else _ALLOWANCE
        told = _watch(worker, memory + allowance, above)
        if not told:
            # Nobody else is left to end what has left the group.
            tree.end(tree.children)
            return
        os.write(pipes.report, json.dumps(told).encode())
        if cage.level is not Level.STRONG:
            if "stopped" in told:
                # All at once, and this process with them: no bomb is faster.
                os.killpg(0, signal.SIGKILL)
            tree.end(tree.children)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.write(pipes.output, f"{type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(0)


def _watch(worker: int, memory: int, above: int | None) -> dict[str, object]:
    """Waits until the run's first process ends, or all of its processes together take too much.

    Args:
        worker: The run's first process.
        memory: Bytes that all together may use.
        above: The process descriptor of the zygote, where its end does not end everything.

    Returns:
        What to report; nothing when the zygote is gone.
    """
    poll = select.poll()
    for descriptor in (os.pidfd_open(worker), above):
        if descriptor is not None:
            poll.register(descriptor, select.POLLIN)
    while not (ended := poll.poll(_BETWEEN_LOOKS)):
        if stopped := _too_much(memory):
            return {"stopped": stopped}
    if any(descriptor == above for descriptor, _ in ended):
        return {}
    return {"code": os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])}


def _too_much(memory: int) -> str:
    processes = tree.with_descendants(tree.children(), most=_MOST_TASKS)
    if sum(map(_tasks, processes)) > _MOST_TASKS:
        return "processes"
    # The second is exact, and takes longer.
    if sum(map(_resident, processes)) > memory and sum(map(_own_share, processes)) > memory:
        return "memory"
    return ""


def _tasks(process: int) -> int:
    try:
        return len([*Path(f"/proc/{process}/task").iterdir()])
    except OSError:
        return 0


def _resident(process: int) -> int:
    try:
        pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * resource.getpagesize()


def _own_share(process: int) -> int:
    """Returns the bytes of a process, those that it shares divided by how many share them."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return _resident(process)
    sizes = (line.split() for line in text.splitlines())
    return next((int(words[1]) << 10 for words in sizes if words[0] == "Pss:"), 0)


def _become_worker(pipes: Pipes, cage: Cage) -> None:
    """Runs in the keeper's forked child; never returns."""
    code = 1
    try:
        from tutor.worker import case

        with Path(os.devnull).open("rb") as nothing:
            # Copies above all that is open, so that no dup2 overwrites what a later one needs.
            wanted = (nothing.fileno(), pipes.output, pipes.output, pipes.job, pipes.reply)
            ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 128) for end in wanted]
        for target, end in enumerate(ends):
            os.dup2(end, target)
        os.closerange(len(ends), 1 << 16)
        case.serve(job=3, reply=4, cage=cage)
        code = 0
    except BaseException as error:
        with contextlib.suppress(BaseException):
            os.write(2, f"{type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(code)
