"""Compares for `buffers`: names, then each buffer, and whether it is saved."""

from typing import Any

from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.literal import value_of
from tutor.judge.named import (
    by_name,
    compare_named,
    compare_names,
    pair_named,
    unfit_module,
)
from tutor.judge.nested import first
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import MappingValue, SequenceValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference: names, then each buffer's tensor, then its persistence."""
    wanted = by_name(expected) or {}
    return compare_names(wanted, got, rules) or first(
        _compare_buffer(*pair, rules) for pair in pair_named(expected, got, rules)
    )


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's buffers cannot be compared with."""
    if why := unfit_module(expected):
        return why
    if not all(map(_is_buffer, (by_name(expected) or {}).values())):
        return "it holds something that is no buffer"
    return unfit_value(expected, nan=rules.nan)


def expect(literal: Any, seen: Value) -> Value:
    """Returns the buffers that a literal stands for, as persistent as the solution's."""
    if not isinstance(literal, dict):
        return value_of(literal, None)
    buffers = by_name(seen) or {}
    return MappingValue(
        "dict", tuple((name, _expected(item, buffers.get(name))) for name, item in literal.items())
    )


def _expected(literal: Any, seen: Value) -> Value:
    match seen:
        case SequenceValue(items=(tensor, bool(saved))):
            return SequenceValue("buffer", (value_of(literal, tensor), saved))
    return SequenceValue("buffer", (value_of(literal, None), True))


def _is_buffer(value: Value) -> bool:
    match value:
        case SequenceValue(items=(_, bool())):
            return True
    return False


def _compare_buffer(place: str, expected: Value, got: Value, rules: Rules) -> Difference | None:
    match expected, got:
        case SequenceValue(items=(wanted, bool(saved))), SequenceValue(
            items=(seen, bool(is_saved))
        ):
            if difference := compare_named(place, wanted, seen, rules):
                return difference
            if saved != is_saved:
                return Difference(Aspect.PERSISTENT, place, _saved(is_saved), _saved(saved))
            return None
    return Difference(Aspect.TYPE, place, type_of(got), "a buffer")


def _saved(persistent: bool) -> str:  # noqa: FBT001  # its one argument
    return "saved" if persistent else "not saved"
