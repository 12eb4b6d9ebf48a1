"""What a process that runs learner code may use. Today: time, memory and the size of files."""

import os
import sys
from pathlib import Path

_LARGEST_FILE = 64 << 20


def enter(folder: str, memory: int) -> None:
    """Limits this process before it runs any code of the learner's.

    Args:
        folder: An empty folder of its own, to work in.
        memory: Bytes that it may use on top of what it has now.
    """
    os.chdir(folder)
    os.environ.update(HOME=folder, TMPDIR=folder)
    if sys.platform == "linux":
        _die_with_parent()
    if sys.platform != "win32":
        _limit(memory)


def _die_with_parent() -> None:
    import ctypes
    import signal

    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL, 0, 0, 0)


def _limit(memory: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    status = Path("/proc/self/statm")
    if status.exists():
        pages = int(status.read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
