"""Limits that every system with POSIX has: memory, the size of files, descriptors."""

import sys
from pathlib import Path

_LARGEST_FILE = 64 << 20
_MOST_DESCRIPTORS = 512


def limit(memory: int) -> None:
    """Limits this process and, each for itself, those that it starts.

    Args:
        memory: Bytes that it may use on top of what it has now.
    """
    if sys.platform == "win32":
        return
    import resource

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, _LARGEST_FILE)
    _lower(resource.RLIMIT_NOFILE, _MOST_DESCRIPTORS)
    status = Path("/proc/self/statm")
    if status.exists():
        pages = int(status.read_text(encoding="ascii").split()[0])
        _lower(resource.RLIMIT_AS, pages * resource.getpagesize() + memory)


def _lower(what: int, most: int) -> None:
    import resource

    hard = resource.getrlimit(what)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(what, (most, most))
