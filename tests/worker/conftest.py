import ast

import pytest
import torch

from tutor.wire import Probe
from tutor.worker.context import Context, RunScope, pristine
from tutor.worker.observe import OBSERVERS, WATCHERS


@pytest.fixture
def observe():
    """Observes an expression of a kind, after some code, as a case would."""

    def observe(kind, expression, code="", *, setup="", run="", given=None, seed=3, **options):
        names = {"torch": torch, "nn": torch.nn}
        exec(compile(setup, "setup.py", "exec"), names)
        setup_names = set(names)
        exec(compile(code, "answer.py", "exec"), names)
        torch.manual_seed(seed)
        given = {name: eval(text, dict(names)) for name, text in (given or {}).items()}
        context = Context(names, given, setup_names, pristine(given), seed, seed)
        scope = RunScope(names, {**given, "refill": context.refill})
        ast.parse(expression, mode="exec" if kind == "test" else "eval")
        probe = Probe(0, kind, expression, options)
        if kind in WATCHERS:
            told = WATCHERS[kind](probe, context)
            exec(compile(run, "run.py", "exec"), scope)
            return told()
        exec(compile(run, "run.py", "exec"), scope)
        given.update(scope)
        return OBSERVERS[kind](probe, context)

    return observe


def numbers(value):
    """The elements of an observed float32 or int64 tensor, flat."""
    import struct

    code = {"float32": "f", "int64": "q", "float64": "d"}[value.dtype]
    return [*struct.unpack(f"<{len(value.data) // struct.calcsize(code)}{code}", value.data)]
