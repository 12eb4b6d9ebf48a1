"""The cage that a process enters before it runs any code of a lesson or a learner."""

import os
import signal
import sys
import tempfile
from dataclasses import dataclass

from tutor.wire import Level
from tutor.worker.cage.limits import limit
from tutor.worker.cage.places import DEVICES, Places, without_hidden

_MOST_TASKS = 400
"""Of all that run at once, at level strong: its namespace counts nobody else's."""

_OF_KERNEL = ("/proc/self", "/proc/meminfo", "/proc/cpuinfo")
_OF_KERNEL_FOR_GPU = (
    *("/proc/driver/nvidia", "/proc/driver/nvidia-uvm"),
    *("/proc/devices", "/proc/modules", "/proc/sys/vm", "/proc/version"),
)
_WRITES_OF_GPU = ("/proc/self/task",)
"""CUDA gives its threads names by writing them there, and does not start where it may not."""


@dataclass(frozen=True)
class Cage:
    """What holds an answer."""

    level: Level = Level.BASIC
    places: Places | None = None
    """What may be read, at the levels above basic."""
    gpu: bool = False
    """Whether it may use the GPUs that there are."""

    def enter(self, folder: str, memory: int) -> None:
        """Holds this process, and all that it will start, for ever.

        Args:
            folder: An empty folder of its own, to work in; at level strong there is one already.
            memory: Bytes that it may use on top of what it has now.

        Raises:
            OSError: The system refused.
        """
        if self.level is Level.STRONG:
            from tutor.worker.cage.namespaces import HOME

            folder = HOME
        os.chdir(folder)
        os.environ.update(HOME=folder, TMPDIR=folder)
        tempfile.tempdir = None  # what was found outside
        tasks = _MOST_TASKS if self.level is Level.STRONG else None
        # CUDA takes addresses for more than there is memory; what is used of it, the keeper sees.
        limit(None if self.gpu else memory, tasks)
        if sys.platform != "linux":
            return
        from tutor.worker.cage import kernel

        _drop_rights(self.level)
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        if self.level is not Level.BASIC:
            self._refuse(folder)

    def _refuse(self, folder: str) -> None:
        from tutor.worker.cage import kernel, landlock, namespaces, seccomp

        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        write = (
            folder,
            *(f"/dev/{name}" for name in DEVICES),
            *(_WRITES_OF_GPU if self.gpu else ()),
        )
        devices = self.places.devices if self.places else ()
        if self.level is Level.STRONG:
            write += (namespaces.TEMPORARY, namespaces.SHARED_MEMORY)
            landlock.restrict(read=("/",), listed=(), write=write, devices=devices)
        elif self.places:
            read, listed = without_hidden(self.places)
            of_kernel = (*_OF_KERNEL, *(_OF_KERNEL_FOR_GPU if self.gpu else ()))
            landlock.restrict((*read, *of_kernel), listed, write, devices)
        seccomp.install(self.level, signals_held=landlock.holds_signals())


def _drop_rights(level: Level) -> None:
    """Gives up what root has beyond others."""
    from tutor.worker.cage import kernel, namespaces

    kernel.forbid_capabilities()
    if os.getuid() == 0 and level is Level.STRONG:
        os.setgroups([])
        os.setresgid(*[namespaces.NOBODY] * 3)
        os.setresuid(*[namespaces.NOBODY] * 3)
        # Its own files in /proc belong to root until this is said.
        kernel.prctl(kernel.PR_SET_DUMPABLE, 1)
    kernel.drop_capabilities()
