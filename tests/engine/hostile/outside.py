"""Answers that reach outside: files, the network, other processes, rights."""

from tests.engine.hostile.row import (
    CONTAINED,
    MISSING,
    PASSED,
    REFUSED,
    RIGHT,
    UNREACHABLE,
    UNSEEN,
    killed,
    raised,
    row,
)

NAMES = ("CANARY", "HOST", "COURSE", "SOCKET", "ABSTRACT")
"""What an answer knows: a file of the person's, the tutor's process, the built-in course's file, a
socket in the person's folder and the name of one that has no file."""


def _file(code, strong=UNSEEN, good=REFUSED):
    return row(code, strong, good=good, levels=CONTAINED)


_SAME_DEVICE = raised("Invalid cross-device link")
_FILES = {
    "writing a file outside": _file("open(CANARY, 'w').write('x')"),
    "appending to a file outside": _file("open(CANARY, 'a').write('x')"),
    "reading a file outside": _file("open(CANARY).read()"),
    "making a file outside": _file("open(CANARY + '2', 'w').write('x')", MISSING),
    "making a folder outside": _file("import os\nos.mkdir(CANARY + '2')", MISSING),
    "deleting a file outside": _file("import os\nos.remove(CANARY)"),
    "deleting a folder outside": _file("import os, shutil\nshutil.rmtree(os.path.dirname(CANARY))"),
    "renaming a file outside": _file("import os\nos.rename(CANARY, 'mine')"),
    "replacing a file outside": _file(
        "import os\nopen('mine', 'w').close()\nos.replace('mine', CANARY)", MISSING
    ),
    # Landlock says so of every link from one folder to another with other rights.
    "linking a file outside": _file("import os\nos.link(CANARY, 'mine')", good=_SAME_DEVICE),
    "linking to a file outside": _file(
        "import os\nos.symlink(CANARY, 'm')\nopen('m', 'w').write('x')", MISSING
    ),
    "putting a link outside": _file("import os\nos.symlink('m', CANARY + '2')", MISSING),
    "changing the mode of a file outside": _file("import os\nos.chmod(CANARY, 0)"),
    "changing the owner of a file outside": _file("import os\nos.chown(CANARY, 1, 1)"),
    "changing the time of a file outside": _file(
        "import os\nos.utime(CANARY, (0, 0))", raised("No such file or directory")
    ),
    "truncating a file outside": _file("import os\nos.truncate(CANARY, 0)"),
    "changing an attribute of a file outside": _file(
        "import os\nos.setxattr(CANARY, 'user.a', b'1')"
    ),
    # Its folder's own file system is where it cannot go; at good, what it may not do comes first.
    "moving the folder of a file outside": _file(
        "import os\nos.rename(os.path.dirname(CANARY), 'mine')"
    ),
    "reading the secrets of the person": _file(
        "import os\nopen(os.path.join(os.path.dirname(CANARY), '.ssh', 'id')).read()"
    ),
    "listing the secrets of the person": _file(
        "import os\nos.listdir(os.path.join(os.path.dirname(CANARY), '.ssh'))"
    ),
    "reading the lessons": _file("open(COURSE).read()"),
    "listing the lessons": _file("import os\nos.listdir(os.path.dirname(COURSE))"),
    "reading the passwords": _file("open('/etc/shadow').read()"),
    "writing a file of the interpreter": _file("open(torch.__file__, 'a').write('x')", REFUSED),
    "putting a file beside the interpreter's": _file(
        "import os\nopen(os.path.dirname(torch.__file__) + '/x.py', 'w').write('x')", REFUSED
    ),
}
_PROCESSES = {
    "reading the tutor's environment": _file("open(f'/proc/{HOST}/environ', 'rb').read()"),
    "reading the tutor's command": _file("open(f'/proc/{HOST}/cmdline').read()"),
    "reading the tutor's memory": _file("open(f'/proc/{HOST}/mem', 'rb').read(1)"),
    "reading secrets of its own environment": row(
        "import os\nprint(os.environ['SECRET'])", raised("KeyError", "There is no 'SECRET'")
    ),
    "tracing the tutor": row(
        "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "if libc.ptrace(16, HOST, 0, 0): raise OSError(ctypes.get_errno(), 'refused')",
        REFUSED,
        levels=CONTAINED,
    ),
    "a signal to the tutor": row(
        "import os\nos.kill(HOST, 15)",
        raised("No such process"),
        good=REFUSED,
        levels=CONTAINED,
    ),
    "a signal to its parent": row(
        "import os\nos.kill(os.getppid(), 9)\n" + RIGHT,
        REFUSED,
        levels=CONTAINED,
    ),
    "a signal to all": row(
        "import os\nos.kill(-1, 9)\n" + RIGHT,
        raised("No such process"),
        # All but the process itself, it says, and so Landlock leaves none.
        good=PASSED,
        levels=CONTAINED,
    ),
    "a signal to its group": row(
        # At good its keeper is in its group, and Landlock keeps the signal from it.
        "import os\nos.killpg(0, 9)",
        killed("SIGKILL"),
        levels=CONTAINED,
    ),
    "a daemon": row(
        "import os, time\n"
        "if os.fork() == 0:\n"
        "    try: os.setsid()\n"
        "    except OSError: pass\n"
        "    if os.fork() == 0: time.sleep(500)\n"
        "    os._exit(0)\n" + RIGHT,
        PASSED,
    ),
    "another's rights by `su`": row(
        "import subprocess\n"
        "subprocess.run(['su', '-c', 'id'], check=True, stdin=subprocess.DEVNULL)",
        raised("CalledProcessError"),
        levels=CONTAINED,
    ),
    # Where root is not even a name, the first is no refusal, but a number that means nothing.
    "root's rights": row(
        "import contextlib, os\nwith contextlib.suppress(OSError): os.setuid(0)\nos.chroot('.')",
        REFUSED,
        levels=CONTAINED,
    ),
}
_NETWORK = {
    "a connection outside": row(
        "import socket\nsocket.create_connection(('192.0.2.1', 80), timeout=100)",
        UNREACHABLE,
        good=REFUSED,
        levels=CONTAINED,
    ),
    "a datagram outside": row(
        "import socket\n"
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
        UNREACHABLE,
        good=REFUSED,
        levels=CONTAINED,
    ),
    "a name on the network": row(
        "import urllib.request\nurllib.request.urlopen('http://example.com', timeout=100)",
        UNREACHABLE,
        levels=CONTAINED,
    ),
    "a socket of the person's": row(
        "import socket\nsocket.socket(socket.AF_UNIX).connect(SOCKET)",
        raised("No such file or directory"),
        good=REFUSED,
        levels=CONTAINED,
    ),
    "a socket without a file": row(
        "import socket\nsocket.socket(socket.AF_UNIX).connect('\\0' + ABSTRACT)",
        UNREACHABLE,
        good=REFUSED,
        levels=CONTAINED,
    ),
}

OUTSIDE = _FILES | _PROCESSES | _NETWORK
