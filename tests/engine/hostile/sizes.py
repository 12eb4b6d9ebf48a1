"""Answers that want much: memory, processes, output, files."""

from tests.engine.hostile.row import (
    CONTAINED,
    LONG,
    MEMORY,
    OUTPUT,
    PROCESSES,
    REFUSED,
    ROOM,
    TIMEOUT,
    failed,
    raised,
    row,
)
from tutor.wire import Level

_MEMORY = {
    "a tensor of 50 GB": row("torch.ones(12_500_000_000)", MEMORY),
    "a list that grows": row("a = [0]\nwhile True: a += a", MEMORY),
    "a text that grows": row("a = 'x'\nwhile True: a += a", MEMORY),
    "shared memory that grows": row(
        "kept = []\nwhile True: kept.append(torch.ones(4_000_000).share_memory_())",
        ROOM,
        good=REFUSED,
        levels=CONTAINED,  # at basic it is the system's, which has its own idea of how much
    ),
    "many processes with much memory": row(
        "import os, time\n"
        "for _ in range(8):\n"
        "    if os.fork() == 0:\n"
        "        a = bytearray(b'x') * (300 << 20)\n"
        "        time.sleep(100)\n"
        "time.sleep(100)",
        MEMORY,
    ),
    "many processes that want 2 GB each": row(
        "import os\n"
        "for _ in range(8):\n"
        "    if os.fork() == 0:\n"
        "        try: a = bytearray(b'x') * (2 << 30)\n"
        "        except MemoryError: os._exit(1)\n"
        "        os._exit(0)\n"
        "codes = [os.wait()[1] for _ in range(8)]\n"
        "assert 0 not in codes\n"
        "a = bytearray(2 << 30)",
        MEMORY,
    ),
    "a result of 1 GB": row("def square(x): return torch.zeros(1 << 28)", MEMORY),
    "ten million results": row(
        "def square(x): return [0] * 10_000_000", failed("it holds more than 100000 items")
    ),
}
_TASKS = {
    "many threads": row(
        "import threading, time\n"
        "while True: threading.Thread(target=time.sleep, args=(100,)).start()",
        # Their stacks come to the limit of memory first.
        raised("can't start new thread"),
    ),
    "many threads with small stacks": row(
        "import threading, time\n"
        "threading.stack_size(1 << 16)\n"
        "while True: threading.Thread(target=time.sleep, args=(100,)).start()",
        # A watch every tenth of a second, or the limit that the kernel keeps: which is first is
        # the scheduler's to say.
        PROCESSES,
        raised("can't start new thread"),
    ),
    "many processes": row(
        "import os, time\n"
        "for _ in range(150):\n"
        "    if os.fork() == 0: time.sleep(100)\n"
        "time.sleep(100)",
        PROCESSES,
    ),
    "a fork bomb": row(
        "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass",
        # Whether the watch gets its turn before the deadline is the scheduler's to say.
        PROCESSES,
        TIMEOUT,
        levels=CONTAINED,  # at basic it can take all that the person may have
        seconds=LONG / 4,
    ),
}
_OUTPUT = {
    "a lot of output": row("while True: print('x' * 100_000)", OUTPUT),
    "output without a newline": row("import sys\nwhile True: sys.stdout.write('x' * 1000)", OUTPUT),
    "output past `sys.stdout`": row("import os\nwhile True: os.write(1, b'x' * 1000)", OUTPUT),
    "a lot of errors": row("import sys\nwhile True: print('x' * 1000, file=sys.stderr)", OUTPUT),
}
_FILES = {
    "a full disk": row(
        "import os\nfor n in range(10_000):\n    open(str(n), 'wb').write(bytes(1 << 20))",
        ROOM,
        levels=(Level.STRONG,),  # elsewhere the folder is one of the system's
    ),
    "too many files": row(
        "for n in range(1_000_000): open(str(n), 'w').close()", ROOM, levels=(Level.STRONG,)
    ),
    "too many folders": row(
        "import os\nfor n in range(1_000_000): os.mkdir(str(n))", ROOM, levels=(Level.STRONG,)
    ),
    "one large file": row(
        "f = open('f', 'wb')\nwhile True: f.write(bytes(1 << 20)); f.flush()",
        ROOM,
        basic=raised("File too large"),
    ),
    "many open files": row(
        "kept = [open('/dev/null') for _ in range(100_000)]",
        ROOM,
        basic=raised("Too many open files"),
    ),
    "limits lifted": row(
        "import resource\nresource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
        raised("not allowed to raise maximum limit"),
    ),
}

SIZES = _MEMORY | _TASKS | _OUTPUT | _FILES
