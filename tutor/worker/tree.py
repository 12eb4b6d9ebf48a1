"""What a process has started, and what those have (Linux)."""

import contextlib
import os
import signal
from collections.abc import Callable, Iterable
from pathlib import Path


def children(process: int | str = "self") -> set[int]:
    """Returns the processes that a process has started, or that became its own as orphans."""
    found: set[int] = set()
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            with contextlib.suppress(OSError):
                text = (task / "children").read_text(encoding="ascii")
                found.update(map(int, text.split()))
    return found


def with_descendants(roots: Iterable[int], most: int = 1 << 20) -> set[int]:
    """Returns processes and all that they have started, directly or not.

    Args:
        roots: The processes.
        most: When so many were found, the others are left out.
    """
    found: set[int] = set()
    queue = list(roots)
    while queue and len(found) <= most:
        process = queue.pop()
        if process not in found:
            found.add(process)
            queue += children(process)
    return found


def end(roots: Callable[[], set[int]]) -> None:
    """Kills processes with all that they have started, however fast they start more.

    Args:
        roots: Returns the processes, children of this one; asked again, with those that have
            become so as orphans.
    """
    stopped: set[int] = set()
    # Those that stand still start no others, so that this comes to an end.
    while fresh := with_descendants(roots()) - stopped:
        _signal(fresh, signal.SIGSTOP)
        stopped |= fresh
    while left := roots():
        _signal(with_descendants(left), signal.SIGKILL)
        for process in left:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(process, 0)


def _signal(processes: Iterable[int], number: int) -> None:
    for process in processes:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(process, number)
