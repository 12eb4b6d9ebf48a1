"""Compares for `grad`: whether there is a gradient, then the gradient."""

from typing import Any

from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.literal import value_of
from tutor.judge.nested import compare_nested
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import SequenceValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the difference of two gradients."""
    match expected, got:
        case SequenceValue("grad", (wanted,)), SequenceValue("grad", (seen,)):
            if wanted is None or seen is None:
                return None if wanted is seen else _presence(wanted, seen, rules)
            return compare_nested(f"the gradient of `{rules.expression}`", wanted, seen, rules)
    return Difference(Aspect.TYPE, rules.expression, type_of(got), "a tensor")


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's gradient cannot be compared with."""
    match expected:
        case SequenceValue("grad", (gradient,)):
            return unfit_value(gradient, nan=rules.nan)
    return f"it is {type_of(expected)}, not a tensor"


def expect(literal: Any, seen: Value) -> Value:
    """Returns the gradient that a literal stands for; `null` says that there is none."""
    inner = seen.items[0] if isinstance(seen, SequenceValue) and seen.items else None
    return SequenceValue("grad", (value_of(literal, inner),))


def _presence(wanted: Value, seen: Value, rules: Rules) -> Difference:
    is_there, should_be = ("none" if value is None else "one" for value in (seen, wanted))
    return Difference(Aspect.GRAD, rules.expression, is_there, should_be)
