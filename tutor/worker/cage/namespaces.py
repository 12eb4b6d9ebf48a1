"""Namespaces: a root that holds nothing of the person's, no network, nobody else's processes.

The zygote enters a user, a PID and a mount namespace once, before it imports torch, and builds the
root there. Each run gets a PID namespace, a network, and empty folders of its own in a copy of it.
"""

import fcntl
import os
import select
import signal
import socket
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from tutor.worker.cage import kernel
from tutor.worker.cage.places import DEVICES, Places, below

HOME = "/home/learner"
"""The only home and working folder that an answer sees."""
TEMPORARY = "/tmp"  # noqa: S108  # of a root of our own
SHARED_MEMORY = "/dev/shm"  # noqa: S108
NOBODY = 65534
"""Whom an answer runs as when the person is root."""

_SIZES = {HOME: 64 << 20, TEMPORARY: 64 << 20, SHARED_MEMORY: 256 << 20}
_MOST_FILES = 4096
_SPOT = "/mnt"
"""Where a folder is made ready that is to take the place of another."""
_BASE = "/tmp"  # noqa: S108  # any folder: it is covered for this process alone
_READ_ONLY = kernel.MOUNT_ATTR_RDONLY | kernel.MOUNT_ATTR_NOSUID | kernel.MOUNT_ATTR_NODEV
_FILES = {
    "passwd": "root:x:0:0::/:/bin/sh\nlearner:x:{user}:{group}::/home/learner:/bin/sh\n",
    "group": "root:x:0:\nlearner:x:{group}:\n",
    "hosts": "127.0.0.1 localhost torchtutor\n",
    "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
}
_SIOCSIFFLAGS = 0x8914
_IFF_UP = 0x1


def enter(places: Places) -> None:
    """Puts this process into a root of its own, as the first process of a PID namespace.

    Returns in a child. The process that called waits for it, and ends with its exit code; when it
    is killed, the child and everything below it are killed.

    Raises:
        OSError: The system does not allow it. Only the child is left to use then, if any.
    """
    user, group = os.getuid(), os.getgid()
    flags = kernel.CLONE_NEWPID | kernel.CLONE_NEWNS
    # Root has the right to all of this, and would gain nothing from a user namespace.
    kernel.unshare(flags if user == 0 else flags | kernel.CLONE_NEWUSER)
    if user != 0:
        Path("/proc/self/setgroups").write_text("deny", encoding="utf-8")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="utf-8")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="utf-8")
    _go_on_in_child()
    _build_root(places, user or NOBODY, group or NOBODY)


def refresh(places: Places, user: int) -> None:
    """Gives this process, the first of its PID namespace, a network and folders of its own.

    Args:
        places: What must be seen, be it in one of these folders.
        user: Whom the folders belong to.
    """
    kernel.unshare(
        kernel.CLONE_NEWNS | kernel.CLONE_NEWNET | kernel.CLONE_NEWIPC | kernel.CLONE_NEWUTS
    )
    socket.sethostname("torchtutor")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sH22x", b"lo", _IFF_UP)
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, request)
    flags = kernel.MS_NOSUID | kernel.MS_NODEV
    for place, size in _SIZES.items():
        options = f"size={size},nr_inodes={_MOST_FILES},mode=700,uid={user}"
        _mount_over(place, flags, options, places)
    _mount_proc("/proc", places)


def _go_on_in_child() -> None:
    alive, ours = os.pipe()
    child = os.fork()
    if child:
        os.close(alive)
        sys.stdout.flush()
        os._exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 0xFF)
    os.close(ours)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    # It may have died before it was asked for, and then it holds its end no more.
    if select.select([alive], [], [], 0)[0]:
        os._exit(1)
    os.close(alive)


def _build_root(places: Places, user: int, group: int) -> None:
    # Nothing can be imported on the way: the interpreter's files are not where they were.
    kernel.mount("none", "/", "", kernel.MS_REC | kernel.MS_PRIVATE)
    kernel.mount("tmpfs", _BASE, "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, "size=1m,mode=755")
    for name in ("old", "new"):
        (Path(_BASE) / name).mkdir()
    kernel.pivot_root(_BASE, f"{_BASE}/old")
    os.chdir("/")
    kernel.mount("tmpfs", "/new", "tmpfs", kernel.MS_NOSUID, "size=4m,mode=755")
    for path in places.read:
        _bind(path)
    for link, path in places.links:
        if not os.path.lexists(f"/new{link}"):
            Path(f"/new{link}").parent.mkdir(parents=True, exist_ok=True)
            Path(f"/new{link}").symlink_to(path)
    for path in places.hidden:
        if Path(f"/new{path}").is_dir():
            kernel.mount("tmpfs", f"/new{path}", "tmpfs", kernel.MS_NODEV, "size=1m,mode=755")
    for path in places.own:
        _bind(path)
    _fill(user, group, places.devices)
    _mount_proc("/new/proc", places)
    kernel.restrict_mount("/new", kernel.MOUNT_ATTR_RDONLY | kernel.MOUNT_ATTR_NOSUID)
    os.chdir("/new")
    kernel.pivot_root(".", ".")
    kernel.detach(".")
    os.chdir("/")
    # Parts of torch will not be imported without a folder for temporary files.
    _mount_over(TEMPORARY, kernel.MS_NOSUID, "size=1m,mode=700", places)


def _mount_over(place: str, flags: int, options: str, places: Places) -> None:
    """Puts an empty folder in the place of one, but for what is in it that must be seen."""
    read, links = below(places, place)
    if not (read or links):
        kernel.mount("tmpfs", place, "tmpfs", flags, options)
        return
    kernel.mount("tmpfs", _SPOT, "tmpfs", flags, options)
    for path in read:
        target = _like(Path(path), Path(_SPOT) / Path(path).relative_to(place))
        kernel.mount(path, str(target), "", kernel.MS_BIND | kernel.MS_REC)
    for link, path in links:
        target = Path(_SPOT) / Path(link).relative_to(place)
        if not os.path.lexists(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.symlink_to(path)
    kernel.mount(_SPOT, place, "", kernel.MS_MOVE)


def _bind(path: str) -> None:
    source = Path(f"/old{path}")
    target = _like(source, Path(f"/new{path}"))
    kernel.mount(str(source), str(target), "", kernel.MS_BIND | kernel.MS_REC)
    kernel.restrict_mount(str(target), _READ_ONLY)


def _like(source: Path, target: Path) -> Path:
    """Makes a folder or a file for another to be mounted on; returns it."""
    if source.is_dir():
        target.mkdir(parents=True, exist_ok=True)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()
    return target


def _fill(user: int, group: int, devices: Iterable[str]) -> None:
    """Makes the folders and files that a system has."""
    for place in ("/proc", "/etc", "/dev", _SPOT, *_SIZES):
        Path(f"/new{place}").mkdir(parents=True, exist_ok=True)
    for name, text in _FILES.items():
        path = Path("/new/etc") / name
        path.write_text(text.format(user=user, group=group), encoding="utf-8")
    for device in (*(f"/dev/{name}" for name in DEVICES), *devices):
        target = _like(Path(f"/old{device}"), Path(f"/new{device}"))
        kernel.mount(f"/old{device}", str(target), "", kernel.MS_BIND)


def _mount_proc(where: str, places: Places) -> None:
    # A GPU's libraries write to it, where Landlock lets them. The kernel mounts one that can be
    # written only for who sees one, so that the zygote's must be one too.
    read_only = 0 if places.devices else kernel.MS_RDONLY
    kernel.mount("proc", where, "proc", kernel.MS_NOSUID | kernel.MS_NODEV | read_only)
