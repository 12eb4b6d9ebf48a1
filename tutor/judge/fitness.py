"""Whether what the solution gives can be compared with at all."""

import cmath
from collections.abc import Iterator

from tutor.judge.arrays import elements, nonfinite
from tutor.judge.show import type_of
from tutor.wire import (
    MappingValue,
    ModuleValue,
    OpaqueValue,
    SequenceValue,
    SetValue,
    TensorValue,
    Value,
)


def unfit_value(value: Value, *, nan: bool) -> str | None:
    """Returns what makes a value unfit to be expected; None when nothing does.

    Args:
        value: What the solution gave.
        nan: Whether it may hold NaN or infinity. Where it may, NaN equals NaN, and a wrong answer
            that gives NaN everywhere can pass: so a check has to say that it may.
    """
    for leaf in _leaves(value):
        if isinstance(leaf, OpaqueValue):
            return f"it holds {type_of(leaf)}, which cannot be compared"
        if not nan and _is_nonfinite(leaf):
            return "it holds NaN or infinity; say `nan: true` if it should"
    return None


def _leaves(value: Value) -> Iterator[Value]:
    match value:
        case SequenceValue(items=items) | SetValue(items=items):
            for item in items:
                yield from _leaves(item)
        case MappingValue(pairs=pairs):
            for key, item in pairs:
                yield from _leaves(key)
                yield from _leaves(item)
        case ModuleValue(state=state):
            for _, item in state:
                yield from _leaves(item)
        case _:
            yield value


def _is_nonfinite(value: Value) -> bool:
    if isinstance(value, TensorValue):
        return value.data is not None and bool(nonfinite(elements(value)).any())
    return isinstance(value, (float, complex)) and not cmath.isfinite(value)
