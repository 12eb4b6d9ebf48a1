"""Compares for `value`: any nesting."""

from tutor.judge.difference import Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.nested import compare_nested
from tutor.judge.rules import Rules
from tutor.wire import Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference of two values."""
    return compare_nested(rules.expression, expected, got, rules)


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's value cannot be compared with."""
    return unfit_value(expected, nan=rules.nan)
