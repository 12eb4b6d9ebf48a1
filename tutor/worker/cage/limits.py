"""Limits that every system with POSIX has: memory, the size of files, descriptors, processes."""

import sys
from pathlib import Path

_LARGEST_FILE = 64 << 20
_MOST_DESCRIPTORS = 512
_MOST_TASKS = 250


def limit(memory: int | None, tasks: int | None = None) -> None:
    """Limits this process and, each for itself, those that it starts.

    Args:
        memory: Bytes that it may use on top of what it has now; None for any.
        tasks: How many processes and threads its user may have; None for somewhat more than the
            system has now, where others of the same user count too.
    """
    if sys.platform == "win32":
        return
    import resource

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, _LARGEST_FILE)
    _lower(resource.RLIMIT_NOFILE, _MOST_DESCRIPTORS)
    status = Path("/proc/self/statm")
    if status.exists():
        if memory is not None:
            pages = int(status.read_text(encoding="ascii").split()[0])
            _lower(resource.RLIMIT_AS, pages * resource.getpagesize() + memory)
        all_tasks = Path("/proc/loadavg").read_text(encoding="ascii").split()[3].split("/")[1]
        _lower(resource.RLIMIT_NPROC, tasks or int(all_tasks) + _MOST_TASKS)


def _lower(what: int, most: int) -> None:
    import resource

    hard = resource.getrlimit(what)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(what, (most, most))
