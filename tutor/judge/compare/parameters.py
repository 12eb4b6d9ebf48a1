"""Compares for `parameters`: names, then each parameter as a tensor."""

from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.leaves import compare_tensor
from tutor.judge.nested import first, pair_names
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import MappingValue, TensorValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference: missing and extra names, then each parameter in order."""
    wanted, seen = _named(expected), _named(got)
    assert wanted is not None
    if seen is None:
        return Difference(Aspect.TYPE, rules.expression, type_of(got), "a module")
    return first(pair_names(rules.expression, wanted, seen)) or first(
        _compare_one(f"{rules.expression}.{name}", parameter, seen[name], rules)
        for name, parameter in wanted.items()
    )


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's parameters cannot be compared with."""
    if _named(expected) is None:
        return f"it is {type_of(expected)}, not a module"
    return unfit_value(expected, nan=rules.nan)


def _compare_one(place: str, expected: Value, got: Value, rules: Rules) -> Difference | None:
    if isinstance(expected, TensorValue):
        return compare_tensor(place, expected, got, rules)
    if expected == got:
        return None
    return Difference(Aspect.TYPE, place, type_of(got), type_of(expected))


def _named(value: Value) -> dict[str, Value] | None:
    if not isinstance(value, MappingValue):
        return None
    return {str(name): parameter for name, parameter in value.pairs}
