"""Mappings of names to tensors: what a module holds."""

from collections.abc import Iterator

from tutor.judge.difference import Aspect, Difference
from tutor.judge.leaves import compare_tensor
from tutor.judge.nested import compare_nested, first, pair_names
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import MappingValue, TensorValue, Value


def by_name(value: Value) -> dict[str, Value] | None:
    """Returns a mapping's values by name; None for what is no mapping, as what no module gives."""
    if not isinstance(value, MappingValue):
        return None
    return {str(name): item for name, item in value.pairs}


def compare_names(expected: dict[str, Value], got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference in the names: missing, extra, then their order if it counts."""
    seen = by_name(got)
    if seen is None:
        return Difference(Aspect.TYPE, rules.expression, type_of(got), "a module")
    if "names" in rules.ignore:
        if len(seen) != len(expected):
            lengths = str(len(seen)), str(len(expected))
            return Difference(Aspect.LENGTH, rules.expression, *lengths)
        return None
    if difference := first(pair_names(rules.expression, expected, seen)):
        return difference
    if rules.ordered and list(seen) != list(expected):
        return Difference(Aspect.ORDER, rules.expression, ", ".join(seen), ", ".join(expected))
    return None


def pair_named(expected: Value, got: Value, rules: Rules) -> Iterator[tuple[str, Value, Value]]:
    """Yields the place of each value, what it should be, and what it is.

    Args:
        expected: A mapping.
        got: Another, whose names were compared.
        rules: Whether names count; where they do not, values are paired in their order.
    """
    wanted, seen = by_name(expected) or {}, by_name(got) or {}
    others = seen if "names" not in rules.ignore else dict(zip(wanted, seen.values(), strict=True))
    for name, value in wanted.items():
        yield f"{rules.expression}.{name}" if name else rules.expression, value, others[name]


def compare_named(place: str, expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference of one value: as `tensor`, where it is one."""
    if isinstance(expected, TensorValue):
        return compare_tensor(place, expected, got, rules)
    return compare_nested(place, expected, got, rules)


def unfit_module(value: Value) -> str | None:
    """Returns why what should be a module's is not."""
    return None if isinstance(value, MappingValue) else f"it is {type_of(value)}, not a module"
