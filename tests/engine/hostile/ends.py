"""Answers that do not end, and answers that end as no answer should."""

from tests.engine.hostile.row import (
    MEMORY,
    PASSED,
    RIGHT,
    TIMEOUT,
    crashed,
    failed,
    killed,
    raised,
    row,
)

_FOR_EVER = "        while True: pass\n"
_LOOPS = {
    "an endless loop": "while True: pass",
    "a loop that ignores signals": (
        "import signal\n"
        "for n in range(1, 32):\n"
        "    try: signal.signal(n, signal.SIG_IGN)\n"
        "    except (OSError, ValueError): pass\n"
        "while True: pass"
    ),
    "a loop that catches everything": (
        "while True:\n    try: 1 / 0\n    except BaseException: pass"
    ),
    "a loop in C": "sum(iter(int, 1))",
    "sleep": "import time\ntime.sleep(500)",
    "a process that stops itself": "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
    "a thread beside a loop": (
        "import threading\nthreading.Thread(target=lambda: sum(iter(int, 1))).start()\n"
        "while True: pass"
    ),
    "a loop in a thread that keeps all others waiting": (
        "import threading\nthreading.Thread(target=lambda: sum(iter(int, 1))).start()\n" + RIGHT
    ),
    "a loop in `__del__`": f"class A:\n    def __del__(self):\n{_FOR_EVER}A()",
    "a loop in `__repr__` that is printed": (
        f"class A:\n    def __repr__(self):\n{_FOR_EVER}print(A())"
    ),
    "a loop in an error's message": (
        f"class E(Exception):\n    def __str__(self):\n{_FOR_EVER}raise E"
    ),
    "a loop in the function that is called": "def square(x):\n    while True: pass",
    "a loop in a hook": (
        f"def square(x):\n    def hook(gradient):\n{_FOR_EVER}"
        "    y = x * x\n    y.register_hook(hook)\n    return y"
    ),
    "a result whose class loops": (
        f"class A:\n    @property\n    def __class__(self):\n{_FOR_EVER}square = lambda x: A()"
    ),
    "a result whose functions loop": (
        "class A(torch.Tensor):\n    @classmethod\n"
        f"    def __torch_function__(cls, *_, **__):\n{_FOR_EVER}"
        "square = lambda x: x.as_subclass(A)"
    ),
    "a result whose shape loops": (
        f"class A(torch.Tensor):\n    @property\n    def shape(self):\n{_FOR_EVER}"
        "square = lambda x: x.as_subclass(A)"
    ),
    "a result with items without end": (
        "class A(list):\n    def __iter__(self):\n        while True: yield 1\n"
        "square = lambda x: A()"
    ),
}
_NEVER_ASKED = {
    "a loop in `atexit`": row(
        "import atexit\n@atexit.register\ndef loop():\n    while True: pass\n" + RIGHT, PASSED
    ),
    "a thread that goes on": row(
        "import threading, time\nthreading.Thread(target=time.sleep, args=(500,)).start()\n"
        + RIGHT,
        PASSED,
    ),
    "a loop in `__eq__`": row(
        f"class A(torch.Tensor):\n    def __eq__(self, other):\n{_FOR_EVER}"
        "square = lambda x: x.as_subclass(A)",
        failed("2 of 3 elements differ"),
    ),
    "a loop in `__reduce__`": row(
        f"class A:\n    def __reduce__(self):\n{_FOR_EVER}square = lambda x: A()",
        failed("is an A; expected a tensor"),
    ),
    "a loop in `__getattr__`": row(
        f"class A:\n    def __getattr__(self, name):\n{_FOR_EVER}square = lambda x: A()",
        failed("is an A; expected a tensor"),
    ),
}
_DEATHS = {
    "os._exit(0)": row("import os\nos._exit(0)", crashed(".")),
    "os._exit(3)": row("import os\nos._exit(3)", crashed(" (exit code 3)")),
    "sys.exit(0)": row(
        "import sys\nsys.exit(0)", raised("SystemExit", "leave out what calls `exit`")
    ),
    "a segfault": row("import ctypes\nctypes.string_at(0)", killed("SIGSEGV")),
    "abort": row("import os\nos.abort()", killed("SIGABRT")),
    "SIGKILL to itself": row("import os\nos.kill(os.getpid(), 9)", killed("SIGKILL")),
    "recursion": row(
        "def f(): return f()\nf()", raised("RecursionError", "never stops", "should it end?")
    ),
    "recursion without a limit": row(
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return f(n + 1)\nf(0)",
        # Before Python 3.12 such calls take memory; from then on some take the stack.
        MEMORY,
        killed("SIGSEGV"),
        TIMEOUT,
        seconds=5,
    ),
    "every descriptor closed": row("import os\nos.closerange(0, 1000)", crashed(" (exit code 1)")),
    "input()": row("input()", raised("EOFError", "Nobody is there to type", "stand in the code")),
    "signal handlers": row(
        "import signal\n"
        "for n in range(1, 32):\n"
        "    try: signal.signal(n, lambda *_: None)\n"
        "    except (OSError, ValueError): pass\n" + RIGHT,
        PASSED,
    ),
}

ENDS = {name: row(code, TIMEOUT) for name, code in _LOOPS.items()} | _NEVER_ASKED | _DEATHS
