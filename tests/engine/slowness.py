"""How slow the machine is: what a test of time has to leave out."""

import time
from pathlib import Path

import psutil

_PRESSURE = Path("/proc/pressure")
_UNKNOWN = 0.9


class Slowness:
    """Counts, from when it is made, the time in which something could not run that wanted to.

    It waited for a core, for the disk or for memory, or a core was away at another machine of the
    same host.
    """

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._before = _seconds_waited()

    def share(self) -> float:
        """The share of the time so far, from 0 to 1; a large one where the kernel counts none."""
        now = _seconds_waited()
        if self._before is None or now is None:
            return _UNKNOWN
        return min(1.0, (now - self._before) / (time.monotonic() - self._started))


def _seconds_waited() -> float | None:
    try:
        lines = [(_PRESSURE / what).read_text().splitlines()[0] for what in ("cpu", "io", "memory")]
    except OSError:
        return None
    microseconds = sum(int(line.rpartition("total=")[2]) for line in lines)
    return microseconds / 1e6 + psutil.cpu_times().steal
