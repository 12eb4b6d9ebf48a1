"""Runs code under a file name that a learner knows, so that errors can show its lines."""

import linecache
from typing import Any

from tutor.wire import Stage


def file_name(stage: Stage) -> str:
    """Returns the name that a stage's code has in tracebacks."""
    return f"{stage}.py"


def execute(stage: Stage, code: str, names: dict[str, Any], mode: str = "exec") -> Any:
    """Runs code of a stage; returns its value when the mode is `eval`.

    Raises:
        BaseException: Whatever the code raises, SyntaxError and SystemExit included.
    """
    name = file_name(stage)
    # inspect.getsource, torch.jit and doctest read a function's source from here.
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
    try:
        compiled = compile(code, name, mode, dont_inherit=True)
    except (MemoryError, RecursionError):
        # What the parser says so is not that memory, or the stack of what runs, came to an end.
        raise SyntaxError("it is nested too deep for Python to read") from None
    if mode == "eval":
        return eval(compiled, names)
    exec(compiled, names)
    return None
