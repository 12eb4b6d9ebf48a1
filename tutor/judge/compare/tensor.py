"""Compares for `tensor`: one tensor, in every respect."""

from tutor.judge.difference import Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.leaves import compare_tensor
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import TensorValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference of two tensors."""
    assert isinstance(expected, TensorValue)
    return compare_tensor(rules.expression, expected, got, rules)


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's value is no tensor to compare with."""
    if not isinstance(expected, TensorValue):
        return f"it is {type_of(expected)}, not a tensor"
    return unfit_value(expected, nan=rules.nan)
