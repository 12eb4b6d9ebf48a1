"""Compares for `parameters` and `state_dict`: names, then each tensor."""

from tutor.judge.difference import Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.named import (
    by_name,
    compare_named,
    compare_names,
    pair_named,
    unfit_module,
)
from tutor.judge.nested import first
from tutor.judge.rules import Rules
from tutor.wire import Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference: missing and extra names, then each tensor in order."""
    wanted = by_name(expected) or {}
    return compare_names(wanted, got, rules) or first(
        compare_named(*pair, rules) for pair in pair_named(expected, got, rules)
    )


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why what the solution's module holds cannot be compared with."""
    return unfit_module(expected) or unfit_value(expected, nan=rules.nan)
