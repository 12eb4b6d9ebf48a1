"""Looking for the solution, and for replies of earlier runs: neither is to be found, or of use."""

import contextlib
import os
import secrets
from pathlib import Path

import pytest

from tests.attempt.attacks import TOOLS
from tests.attempt.lessons import lesson
from tests.attempt.test_honesty import HIDDEN, RIGHT
from tests.engine.engines import KINDS
from tutor.attempt import attempt
from tutor.library import built_in
from tutor.wire import LEVELS, Level

CONTAINED = (Level.STRONG, Level.GOOD)
NONCE = secrets.token_hex(8)
SOLUTION = f"def square(x):\n    return x * x  # the solution {NONCE}\n"
PARTS = ["# the sol", "ution "]
"""Of what is searched for, so that a search does not find itself."""

# `look` is called with whatever might hold the solution, and says so where it does.
LOOK = f"""
import contextlib, gc, glob, os, re, sys
{TOOLS}
WANTED = "".join({PARTS!r})
looked = 0
def look(thing, where):
    global looked
    looked += 1
    data = thing.encode(errors="replace") if isinstance(thing, str) else thing
    if re.search(WANTED.encode() + b"[0-9a-f]{{16}}", data):
        print("FOUND", where)
def read(path):
    with contextlib.suppress(OSError, ValueError):
        # A pipe or a socket must not be waited for.
        opened = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        look(os.read(opened, 1 << 20), path)
def memory(process):
    with contextlib.suppress(OSError):
        maps = open(f"/proc/{{process}}/maps").read().splitlines()
        held = open(f"/proc/{{process}}/mem", "rb", buffering=0)
        for line in maps:
            words = line.split()
            if "r" in words[1] and (len(words) < 6 or words[5].startswith("[")):
                start, end = (int(word, 16) for word in words[0].split("-"))
                with contextlib.suppress(OSError, ValueError, OverflowError):
                    held.seek(start)
                    look(held.read(min(end - start, 1 << 26)), f"memory of {{process}}: {{line}}")
def frames():
    for frame in sys._current_frames().values():
        while frame:
            look(repr(frame.f_locals) + repr(frame.f_code.co_consts), "a frame")
            frame = frame.f_back
def objects():
    for thing in gc.get_referents(*gc.get_objects()):
        if type(thing) in (str, bytes, bytearray):
            look(thing, "an object")
"""
SEARCHES = {
    "the frames of every thread": ("frames()", LEVELS),
    "the frames while it is called": ("def square(x):\n    frames()\n    return x\n", LEVELS),
    "all objects": ("objects()", LEVELS),
    "all objects while it is called": ("def square(x):\n    objects()\n    return x\n", LEVELS),
    "its own memory": ("memory('self')", LEVELS),
    "its own memory while it is called": (
        "def square(x):\n    memory('self')\n    return x\n",
        LEVELS,
    ),
    "its environment and command": (
        "for name in ('environ', 'cmdline'): read(f'/proc/self/{name}')",
        LEVELS,
    ),
    "the descriptors that it was born with": (
        (
            "for n in range(256):\n"
            "    if os.path.exists(f'/proc/self/fd/{n}'):\n"
            "        look('', n)\n"
            "        if n not in (JOB, REPLY, 0, 1, 2): read(f'/proc/self/fd/{n}'); print('FOUND', n)"
        ),
        LEVELS,
    ),
    "the memory of other processes": (
        (
            "for path in glob.glob('/proc/[0-9]*'):\n"
            "    if path != f'/proc/{os.getpid()}': memory(path.rpartition('/')[2])\n"
            "look('', '')"
        ),
        CONTAINED,
    ),
    "the memory of its parents": (
        "for n in (os.getppid(), 1, HOST): memory(n)\nlook('', '')",
        CONTAINED,
    ),
    "the descriptors of other processes": (
        (
            "for path in glob.glob('/proc/[0-9]*/fd/*'):\n"
            "    if path.split('/')[2] != str(os.getpid()): read(path)\n"
            "for process in (os.getppid(), 1, HOST):\n"
            "    for n in range(64): read(f'/proc/{process}/fd/{n}')\n"
            "look('', '')"
        ),
        CONTAINED,
    ),
    "the lesson's file": ("read(LESSON)\nlook('', '')", CONTAINED),
    "the lesson's file through another's root": (
        "for n in ('self', os.getppid(), 1, HOST): read(f'/proc/{n}/root{LESSON}')\nlook('', '')",
        CONTAINED,
    ),
    "every lesson that can be seen": (
        (
            "for start in ('/', *filter(None, sys.path)):\n"
            "    for top, folders, names in os.walk(start):\n"
            "        if top == '/': folders.remove('proc')\n"
            "        for name in names:\n"
            "            if name.endswith(('.yaml', '.yml')): read(os.path.join(top, name))\n"
            "            if name == 'course.yaml':\n"
            "                with contextlib.suppress(OSError):\n"
            "                    print('FOUND', open(os.path.join(top, name)).name)\n"
            "look('', '')"
        ),
        CONTAINED,
    ),
    "the built-in lessons": (
        "read(COURSE)\nlook('', '') if not looked else print('FOUND')",
        CONTAINED,
    ),
    "the tutor's own modules": (
        (
            "import importlib\n"
            "for name in ('library', 'attempt', 'lesson', 'store', 'judge'):\n"
            "    with contextlib.suppress(ImportError, OSError):\n"
            "        importlib.import_module(f'tutor.{name}')\n"
            "        print('FOUND', name)\n"
            "look('', '')"
        ),
        CONTAINED,
    ),
}
"""What is done, and the levels that promise that nothing comes of it. At level basic an answer reads
what the person can read, the lesson's file among it."""
OF_ITS_BIRTH = (
    "its own memory",
    "its environment and command",
    "the descriptors that it was born with",
)
"""What else than at level basic may be found in a process that waited."""


def _hidden(**changes):
    return lesson(**{**HIDDEN, "solution": SOLUTION, "limits": {"seconds": 60}, **changes})


@pytest.mark.parametrize(
    ("level", "search"),
    [
        pytest.param(level, search, id=f"{level}-{name}")
        for name, (search, levels) in SEARCHES.items()
        for level in (*levels, *["spare"] * (name in OF_ITS_BIRTH))
    ],
)
def test_the_solution_is_nowhere(engine_at, level, search, tmp_path):
    file = tmp_path / "course" / "square.yaml"
    file.parent.mkdir()
    file.write_text(SOLUTION, encoding="utf-8")
    verdict = attempt(_hidden(), _search(search, file), engine_at(level))
    assert "FOUND" not in verdict.printed
    assert "looked" in verdict.printed
    assert not verdict.passed


@pytest.mark.parametrize("search", ["frames()", "objects()", "memory('self')", "read(LESSON)"])
def test_the_searches_find_what_is_there(at_level, search, tmp_path):
    file = tmp_path / "square.yaml"
    file.write_text(SOLUTION, encoding="utf-8")
    planted = f"planted = {[SOLUTION]!r}\n" if "LESSON" not in search else ""
    verdict = attempt(_hidden(), planted + _search(search, file), at_level)
    there = planted or at_level.containment is Level.BASIC
    assert ("FOUND" in verdict.printed) == bool(there)


def _search(search, file):
    """An answer that searches, tells how often it looked, and is wrong."""
    course = built_in() / "course.yaml"
    known = f"LESSON, COURSE, HOST = {str(file)!r}, {str(course)!r}, {os.getpid()}\n"
    told = "print('looked', looked)\n"
    if "def square" in search:
        return known + LOOK + search.replace("    return x\n", f"    {told}    return x\n")
    return f"{known}{LOOK}{search}\nassert looked\n{told}square = lambda x: x\n"


CHANNELS = {
    "a file": "PLACE",
    "shared memory": "'/dev/shm/' + NAME",
    "a folder for temporary files": "'/tmp/' + NAME",
    "its home": "os.path.join(os.environ['HOME'], NAME)",
}
KEEP = (
    """
import os
def write(descriptor, data, write=os.write):
    if bytes(data)[:4] == b"TTW1":
        try: open(WHERE, "ab").write(bytes(data))
        except OSError: pass
    return write(descriptor, data)
os.write = write
"""
    + RIGHT
)
SERVE = (
    """
import os, socket, time
def write(descriptor, data, write=os.write):
    data = bytes(data)
    if b'"token"' in data and os.fork() == 0:
        try: os.setsid()
        except OSError: pass
        if os.fork() == 0:
            end = time.time() + 5
            listening = socket.socket(socket.AF_UNIX)
            listening.bind(WHERE)
            listening.listen()
            listening.settimeout(5)
            while time.time() < end:
                listening.accept()[0].sendall(pack(Kind.ANSWERED, b"{}") + data)
        os._exit(0)
    return write(descriptor, data)
os.write = write
"""
    + RIGHT
)
FROM_FILE = "open(WHERE, 'rb').read()"
FROM_SOCKET = """
import socket
asking = socket.socket(socket.AF_UNIX)
asking.connect(WHERE)
data = asking.makefile("rb").read()
"""
AGAIN = "\nsend(data)\nos._exit(0)\n"
WITH_THE_NEW_TOKEN = """
frames = FrameReader(1 << 24).feed(data)
message = asked_before_the_end()
old = Reply.read(frames[-1])
import dataclasses
send(dataclasses.replace(old, token=message.token, given=proof(inputs(message))).pack())
os._exit(0)
"""


@pytest.mark.parametrize("use", [AGAIN, WITH_THE_NEW_TOKEN], ids=["as it was", "with a new token"])
@pytest.mark.parametrize(
    ("kind", "channel"),
    [
        pytest.param(kind, channel, id=f"{kind}-{name}")
        for name, channel in CHANNELS.items()
        # To a process that waited, all of them are files.
        for kind in (KINDS if name == "a file" else LEVELS)
    ],
)
def test_a_reply_of_an_earlier_run_is_of_no_use(engine_at, kind, channel, use, tmp_path):
    engine = engine_at(kind)
    place, name = tmp_path / "reply", f"torchtutor-test-{secrets.token_hex(8)}"
    where = f"import os\nPLACE, NAME = {str(place)!r}, {name!r}\nWHERE = {channel}\n"
    try:
        assert attempt(_hidden(), where + KEEP, engine).passed
        # What was kept, an answer at level basic finds again, and no other.
        kept = place.exists() or Path("/dev/shm", name).exists() or Path("/tmp", name).exists()
        assert not kept or engine.containment is Level.BASIC
        replay = f"{where}{TOOLS}\ndata = {FROM_FILE}{use}"
        assert not attempt(_hidden(), replay, engine).passed
    finally:
        for folder in ("/dev/shm", "/tmp"):
            with contextlib.suppress(FileNotFoundError):
                Path(folder, name).unlink()


def test_a_child_that_would_keep_a_reply_for_a_later_run_is_gone(at_level):
    where = f"WHERE = '\\0torchtutor-test-{secrets.token_hex(8)}'\n"
    assert attempt(_hidden(), where + TOOLS + SERVE, at_level).passed
    replay = f"{where}{TOOLS}{FROM_SOCKET}\nprint('FOUND')\n{WITH_THE_NEW_TOKEN}"
    verdict = attempt(_hidden(), replay, at_level)
    assert "FOUND" not in verdict.printed
    assert not verdict.passed


def test_a_child_that_outlives_a_process_that_waited_is_of_no_use(engine_at):
    """Nobody ends it there, and so it can be asked; what it kept are the numbers of other inputs."""
    where = f"WHERE = '\\0torchtutor-test-{secrets.token_hex(8)}'\n"
    spares = engine_at("spare")
    assert attempt(_hidden(), where + TOOLS + SERVE, spares).passed
    replay = f"{where}{TOOLS}{FROM_SOCKET}\n{WITH_THE_NEW_TOKEN}"
    assert not attempt(_hidden(), replay, spares).passed
