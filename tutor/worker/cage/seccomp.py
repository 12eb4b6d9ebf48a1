"""seccomp: which system calls a process may make.

A filter is a program for the kernel's packet filter, which looks at a call's number and its
arguments; see https://docs.kernel.org/userspace-api/seccomp_filter.html.
"""

import ctypes
import errno
import os
import struct
from collections.abc import Iterable

from tutor.wire import Level
from tutor.worker.cage import kernel
from tutor.worker.cage.calls import (
    ALWAYS_REFUSED,
    NAMESPACE_FLAGS,
    NUMBERS,
    OUTSIDE_REFUSED,
    SIGNALS,
    TERMINAL_INPUT,
)

_ARCHITECTURES = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}
_X32 = 0x4000_0000
_AF_UNIX, _AF_INET, _AF_INET6, _AF_NETLINK = 1, 2, 10, 16
_MODE_FILTER = 2

_LOAD, _IS, _AT_LEAST, _HAS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF_0000, 0x8000_0000, 0x0005_0000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16

Instruction = tuple[int, int, int, int]
"""Code, where to jump when true, where when false, operand."""


def install(level: Level, *, signals_held: bool) -> None:
    """Puts the filter of a level on this process and all that it will start.

    Args:
        level: strong or good.
        signals_held: Whether something else keeps signals from the processes outside.

    Raises:
        OSError: The kernel refused.
    """
    code = b"".join(struct.pack("=HBBI", *one) for one in program(level, signals_held=signals_held))
    buffer = ctypes.create_string_buffer(code, len(code))
    pointer = struct.pack("=H6xQ", len(code) // 8, ctypes.addressof(buffer))
    kernel.prctl(kernel.PR_SET_SECCOMP, _MODE_FILTER, ctypes.create_string_buffer(pointer))


def program(level: Level, *, signals_held: bool) -> list[Instruction]:
    """Returns the filter of a level as instructions."""
    refused = ALWAYS_REFUSED if level is Level.STRONG else ALWAYS_REFUSED + OUTSIDE_REFUSED
    # What stands for a number is known only in the process itself.
    own = os.getpid()
    blocks = [_refuse(name) for name in refused]
    blocks += [
        _refuse("clone3", errno.ENOSYS),  # its flags are behind a pointer; all fall back to clone
        _when("clone", 0, _refused_if_any(NAMESPACE_FLAGS)),
        _when("ioctl", 1, _refused_if(TERMINAL_INPUT)),
    ]
    if level is Level.STRONG:
        families = (_AF_UNIX, _AF_INET, _AF_INET6, _AF_NETLINK)
        blocks.append(_when("socket", 0, _refused_unless(families)))
    else:
        blocks += [_refuse("socket"), _when("prlimit64", 0, _refused_unless((0, own)))]
        if not signals_held:
            blocks += [_when(name, 0, _refused_unless((own,))) for name in SIGNALS]
    return [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IS, 1, 0, _ARCHITECTURES[kernel.MACHINE]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _X32),
        (_RETURN, 0, 0, _KILL),
        *(instruction for block in blocks for instruction in block),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _refuse(name: str, error: int = errno.EPERM) -> list[Instruction]:
    number = NUMBERS[name][kernel.MACHINE]
    return [] if number is None else [(_IS, 0, 1, number), (_RETURN, 0, 0, _ERRNO | error)]


def _when(name: str, argument: int, decide: list[Instruction]) -> list[Instruction]:
    """Has what decides look at the lower half of an argument; the kernel uses no more of these."""
    number = NUMBERS[name][kernel.MACHINE]
    if number is None:
        return []
    load = (_LOAD, 0, 0, _ARGUMENTS + 8 * argument)
    return [(_IS, 0, len(decide) + 1, number), load, *decide]


def _refused_if(values: Iterable[int]) -> list[Instruction]:
    refused = [(_IS, 0, 1, value) for value in values]
    return [
        *(one for test in refused for one in (test, (_RETURN, 0, 0, _ERRNO | errno.EPERM))),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _refused_unless(values: Iterable[int]) -> list[Instruction]:
    allowed = [(_IS, 0, 1, value) for value in values]
    return [
        *(one for test in allowed for one in (test, (_RETURN, 0, 0, _ALLOW))),
        (_RETURN, 0, 0, _ERRNO | errno.EPERM),
    ]


def _refused_if_any(bits: int) -> list[Instruction]:
    return [
        (_HAS, 0, 1, bits),
        (_RETURN, 0, 0, _ERRNO | errno.EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]
