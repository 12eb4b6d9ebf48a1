"""Landlock: which files a process may reach, and which processes it may signal.

See https://docs.kernel.org/userspace-api/landlock.html. What a kernel does not know yet is left
out: the ABI says what it knows.
"""

import contextlib
import ctypes
import os
import stat
import struct
from collections.abc import Iterable

from tutor.worker.cage import kernel

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = (1 << bit for bit in range(4))
_REFER, _TRUNCATE, _IOCTL_DEV = (1 << bit for bit in (13, 14, 15))
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_ALL = (1 << 13) - 1
_ADDED = {2: _REFER, 3: _TRUNCATE, 5: _IOCTL_DEV}
"""The rights that came later, by the ABI that brought them."""
_OF_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEV
_SCOPED = 0b11
"""Abstract Unix sockets and signals stay inside."""
_ABI_OF_SCOPED = 6
_VERSION_FLAG = 1
_PATH_BENEATH = 1


def abi() -> int:
    """Returns which version of Landlock there is, from 1.

    Raises:
        OSError: There is none.
    """
    return kernel.syscall(
        "asking for Landlock", kernel.LANDLOCK_CREATE_RULESET, None, 0, _VERSION_FLAG
    )


def holds_signals() -> bool:
    """Whether signals to processes outside are refused."""
    return abi() >= _ABI_OF_SCOPED


def restrict(
    read: Iterable[str],
    listed: Iterable[str],
    write: Iterable[str],
    devices: Iterable[str] = (),
) -> None:
    """Takes all files from this process for ever, but these and what is below them.

    Args:
        read: What may be read and executed.
        listed: Folders whose names may be seen.
        write: Where all is allowed, but to make devices and to give them orders (`ioctl`).
        devices: Which may be given orders too.

    Raises:
        OSError: The kernel refused.
    """
    version = abi()
    rights = _ALL
    for since, right in _ADDED.items():
        rights |= right if version >= since else 0
    scoped = (_SCOPED,) if version >= _ABI_OF_SCOPED else ()
    attributes = struct.pack(f"={2 + len(scoped)}Q", rights, 0, *scoped)
    if version < 4:  # noqa: PLR2004  # the second field is as old as rights over the network
        attributes = attributes[:8]
    ruleset = kernel.syscall(
        "making a ruleset",
        kernel.LANDLOCK_CREATE_RULESET,
        attributes,
        len(attributes),
        0,
    )
    try:
        everything = rights & ~(_IOCTL_DEV | 1 << 6 | 1 << 11)
        for paths, granted in (
            (read, _READ),
            (listed, _READ_DIR),
            (write, everything),
            (devices, _READ_FILE | _WRITE_FILE | _IOCTL_DEV),
        ):
            for path in paths:
                _allow(ruleset, path, granted & rights)
        kernel.syscall("restricting itself", kernel.LANDLOCK_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    with contextlib.suppress(FileNotFoundError, PermissionError):
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
                rights &= _OF_FILES
            rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, descriptor))
            kernel.syscall(
                f"allowing {path}", kernel.LANDLOCK_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0
            )
        finally:
            os.close(descriptor)
