"""Answers that change what the tutor works with, or give what says of itself what is not so."""

from tests.engine.hostile.row import (
    MALFORMED,
    OTHER_INPUTS,
    PASSED,
    RIGHT,
    WRONG_NUMBERS,
    crashed,
    failed,
    raised,
    row,
)

_RESULTS = {
    "a result that is equal to all": row(
        "class A(torch.Tensor):\n    __eq__ = lambda *_: True\n"
        "def square(x): return x.as_subclass(A)",
        WRONG_NUMBERS,
    ),
    "a result of another class than it says": row(
        "class A:\n    __class__ = property(lambda s: float)\ndef square(x): return A()",
        failed("is an A; expected a tensor"),
    ),
    "a result that runs code when unpickled": row(
        "class A:\n    def __reduce__(self): raise SystemExit\ndef square(x): return A()",
        failed("is an A; expected a tensor"),
    ),
    "a result whose functions are the answer's": row(
        "class A(torch.Tensor):\n"
        "    @classmethod\n    def __torch_function__(cls, *a, **k): return torch.zeros(3)\n"
        "def square(x): return x.as_subclass(A)",
        failed("RuntimeError: Boolean value of Tensor with more than one value is ambiguous"),
    ),
    "a result whose shape lies": row(
        "class A(torch.Tensor):\n    shape = property(lambda s: (9, 9))\n"
        "def square(x): return x.as_subclass(A)",
        WRONG_NUMBERS,
    ),
    "a result whose text holds control codes": row(
        "class A:\n    pass\nA.__name__ = A.__qualname__ = '\\x1b[2J'\nsquare = lambda x: A()",
        failed("expected a tensor"),
    ),
}
_REPLACED = {
    "torch.equal": row(
        "torch.equal = torch.allclose = lambda *_, **__: True\n"
        "torch.testing.assert_close = lambda *_, **__: None\nsquare = lambda x: x",
        WRONG_NUMBERS,
    ),
    "torch's own product": row(
        "torch.Tensor.__mul__ = torch.mul = lambda x, y: x + y\n" + RIGHT, failed("That is twice x")
    ),
    "torch.autograd.grad": row(
        "torch.autograd.grad = lambda outputs, inputs, *_, **__: [None] * len(inputs)\n" + RIGHT,
        failed("no gradient passes back from it to `x`"),
    ),
    "torch": row(
        "import sys\nsys.modules['torch'] = torch = None\n" + RIGHT, raised("RuntimeError")
    ),
    "builtins": row(
        "import builtins\nbuiltins.isinstance = lambda *_: True\nbuiltins.len = lambda _: 0\n"
        "square = lambda x: x",
        MALFORMED,
    ),
    "json": row("import json\njson.dumps = lambda *_, **__: '{}'\nsquare = lambda x: x", MALFORMED),
    "sys.stdout": row("import sys\nsys.stdout = sys.stderr = None\n" + RIGHT, PASSED),
    "print": row("import builtins\nbuiltins.print = None\n" + RIGHT, PASSED),
    "os's functions": row(
        "import os\nfor name in ('write', 'getpid', 'close'): delattr(os, name)\n"
        "square = lambda x: x",
        crashed(" (exit code 1)"),
    ),
}
_CHANGED = {
    "another default dtype": row(
        "torch.set_default_dtype(torch.float64)\nsquare = lambda x: x", OTHER_INPUTS
    ),
    "another default device": row(
        "torch.set_default_device('meta')\nsquare = lambda x: x", OTHER_INPUTS
    ),
    "no gradients": row(
        "torch.set_grad_enabled(False)\n" + RIGHT,
        failed("no gradient passes back from it to `x`"),
    ),
    "inference mode": row("torch.inference_mode().__enter__()\n" + RIGHT, PASSED),
    "deterministic mode": row("torch.use_deterministic_algorithms(True)\n" + RIGHT, PASSED),
    "anomaly mode": row("torch.autograd.set_detect_anomaly(True)\n" + RIGHT, PASSED),
    "another folder": row("import os\nos.mkdir('a')\nos.chdir('a')\n" + RIGHT, PASSED),
    "a folder that is gone": row(
        "import os\nos.mkdir('a')\nos.chdir('a')\nos.rmdir('../a')\n" + RIGHT, PASSED
    ),
    "another mask for files": row("import os\nos.umask(0o777)\n" + RIGHT, PASSED),
    "files that it may not delete": row(
        "import os\nos.umask(0o777)\nos.mkdir('a')\nopen('b', 'w').close()\n" + RIGHT, PASSED
    ),
    "lower limits": row(
        "import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (8, 8))\n" + RIGHT, PASSED
    ),
    "control codes": row(
        "print('\\x1b[2J\\x1b]0;title\\x07\\x9b31m')\nraise ValueError('\\x1b[2J')",
        raised("raised ValueError"),
    ),
}

LIES = _RESULTS | {f"{name} replaced": what for name, what in _REPLACED.items()} | _CHANGED
