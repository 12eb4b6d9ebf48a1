"""System calls that Python's standard library has no name for."""

import ctypes
import os
import platform

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_SECCOMP = 22
PR_CAPBSET_DROP = 24
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38

CLONE_NEWNS = 0x0002_0000
CLONE_NEWUTS = 0x0400_0000
CLONE_NEWIPC = 0x0800_0000
CLONE_NEWUSER = 0x1000_0000
CLONE_NEWPID = 0x2000_0000
CLONE_NEWNET = 0x4000_0000

MS_RDONLY = 0x1
MS_NOSUID = 0x2
MS_NODEV = 0x4
MS_BIND = 0x1000
MS_MOVE = 0x2000
MS_REC = 0x4000
MS_PRIVATE = 0x4_0000
MNT_DETACH = 0x2

MOUNT_ATTR_RDONLY = 0x1
MOUNT_ATTR_NOSUID = 0x2
MOUNT_ATTR_NODEV = 0x4

LANDLOCK_CREATE_RULESET = 444
LANDLOCK_ADD_RULE = 445
LANDLOCK_RESTRICT_SELF = 446
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
_CAPSET = {"x86_64": 126, "aarch64": 91}
_MOUNT_SETATTR = 442
_AT_FDCWD = -100
_AT_RECURSIVE = 0x8000
_CAPABILITY_VERSION_3 = 0x2008_0522

MACHINE = platform.machine()

# Opened here once: the search for the C library takes longer than what it is called for.
_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long


def syscall(what: str, number: int, *arguments: object) -> int:
    """Makes a system call by its number.

    Args:
        what: What an error says that it was for.
        number: The call's number on this machine.
        *arguments: Integers, bytes, or pointers of ctypes.

    Raises:
        OSError: It failed.
    """
    return _checked(what, _libc.syscall(ctypes.c_long(number), *map(_argument, arguments)))


def prctl(option: int, *arguments: object) -> None:
    """Changes something of this process; raises OSError."""
    padded = (*arguments, 0, 0, 0, 0)[:4]
    _checked(f"prctl({option})", _libc.prctl(option, *map(_argument, padded)))


def unshare(flags: int) -> None:
    """Leaves namespaces for new ones; raises OSError."""
    _checked("making namespaces", _libc.unshare(flags))


def setns(descriptor: int, kind: int) -> None:
    """Enters a namespace; raises OSError."""
    _checked("entering a namespace", _libc.setns(descriptor, kind))


def mount(source: str, target: str, kind: str, flags: int, options: str = "") -> None:
    """Mounts a file system; raises OSError."""
    words = (os.fsencode(word) for word in (source, target, kind))
    done = _libc.mount(*words, ctypes.c_ulong(flags), os.fsencode(options))
    _checked(f"mounting {target}", done)


def restrict_mount(target: str, attributes: int) -> None:
    """Adds attributes to a mount and all below it; raises OSError."""
    wanted = (ctypes.c_uint64 * 4)(attributes, 0, 0, 0)
    syscall(
        f"restricting {target}",
        _MOUNT_SETATTR,
        _AT_FDCWD,
        os.fsencode(target),
        _AT_RECURSIVE,
        ctypes.byref(wanted),
        ctypes.sizeof(wanted),
    )


def pivot_root(new: str, old: str) -> None:
    """Makes a mount the root, and puts what was the root somewhere in it; raises OSError."""
    syscall("changing the root", _PIVOT_ROOT[MACHINE], os.fsencode(new), os.fsencode(old))


def detach(target: str) -> None:
    """Unmounts what nobody can reach any more; raises OSError."""
    _checked(f"unmounting {target}", _libc.umount2(os.fsencode(target), MNT_DETACH))


def forbid_capabilities() -> None:
    """Has no program that this process starts gain a capability, if it has the right to say so."""
    for capability in range(64):
        try:
            prctl(PR_CAPBSET_DROP, capability)
        except OSError:
            # Beyond the last that the kernel knows; or an ordinary user's, who can gain none.
            break


def drop_capabilities() -> None:
    """Gives up every capability; raises OSError."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()
    syscall("dropping capabilities", _CAPSET[MACHINE], ctypes.byref(header), ctypes.byref(nothing))


def _argument(value: object) -> object:
    # An int alone would be passed as 32 bits.
    return ctypes.c_long(value) if isinstance(value, int) else value


def _checked(what: str, result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result
