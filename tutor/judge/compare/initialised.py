"""Compares for `initialised`: names and shapes, then how each parameter is distributed."""

from dataclasses import replace
from itertools import combinations

import numpy as np

from tutor.judge.arrays import Array, elements, tolerances
from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.named import by_name, compare_named, compare_names, pair_named
from tutor.judge.nested import first
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.judge.statistics import Step, described, unlike
from tutor.wire import MappingValue, SequenceValue, TensorValue, Value

_ENOUGH = 100
"""Numbers of one parameter, seen once, of which a distribution tells something."""


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference in form; else the parameters that are drawn otherwise."""
    wanted, seen = _draws(expected), _draws(got)
    if not seen:
        return Difference(Aspect.TYPE, rules.expression, type_of(got), "a module")
    if difference := _compare_forms(wanted[0], seen[0], rules):
        return difference
    if rules.exact:
        return _compare_exactly(wanted, seen, rules)
    wrong = [name for name in by_name(wanted[0]) or {} if _unlike(name, wanted, seen, rules)]
    if not wrong:
        return _copied(wanted, seen, rules)
    name = wrong[0]
    others = f"; so {'is' if len(wrong) == 2 else 'are'} {', '.join(wrong[1:])}"  # noqa: PLR2004
    return Difference(
        Aspect.DISTRIBUTION,
        f"{rules.expression}.{name}",
        _told(name, seen, wanted) + (others if wrong[1:] else ""),
        _told(name, wanted, seen),
    )


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why how the solution initialises cannot be compared with."""
    draws = _draws(expected)
    if not draws:
        return f"it is {type_of(expected)}, not a module"
    if why := unfit_value(expected, nan=rules.nan):
        return why
    for name in by_name(draws[0]) or {}:
        numbers = _numbers(name, draws)
        if len(draws) == 1 and numbers.size < _ENOUGH and np.unique(numbers).size > 1:
            return (
                f"`{name}` is seen once and has too few numbers to tell how they were drawn; "
                "write an expression that makes the module anew, or initialises it anew"
            )
    return None


def _compare_forms(wanted: Value, seen: Value, rules: Rules) -> Difference | None:
    """Returns the first difference in names, shapes, dtypes and requires_grad."""
    form = replace(rules, ignore=rules.ignore | {"values"})
    return compare_names(by_name(wanted) or {}, seen, form) or first(
        compare_named(*pair, form) for pair in pair_named(wanted, seen, form)
    )


def _compare_exactly(
    wanted: list[MappingValue], seen: list[MappingValue], rules: Rules
) -> Difference | None:
    return first(
        compare_named(*pair, rules)
        for draw, other in zip(wanted, seen, strict=False)
        for pair in pair_named(draw, other, rules)
    )


def _unlike(name: str, wanted: list[MappingValue], seen: list[MappingValue], rules: Rules) -> bool:
    expected, got = _numbers(name, wanted), _numbers(name, seen)
    if expected.shape[1] != got.shape[1] or not expected.size:
        return bool(expected.shape[1] != got.shape[1])
    if bool((expected == expected[0, 0]).all()) and expected.size > 1:
        # A fill: whatever is drawn is not all the same.
        return not bool(np.allclose(got, expected[0, 0], *tolerances("float32", rules)))
    if _made_once(got, expected) or _made_once(expected, got):
        return True
    return unlike(expected, got, Step(*tolerances("float32", rules))) is not None


def _made_once(numbers: Array, others: Array) -> bool:
    """Whether a parameter was drawn once and then kept, where the other is drawn anew."""
    return len(numbers) == 1 < len(others) and bool((others != others[0]).any())


def _told(name: str, draws: list[MappingValue], others: list[MappingValue]) -> str:
    numbers = _numbers(name, draws)
    if _made_once(numbers, _numbers(name, others)):
        return "the same module each time"
    return described(numbers)


def _copied(
    wanted: list[MappingValue], seen: list[MappingValue], rules: Rules
) -> Difference | None:
    """Returns two parameters of which one begins as a copy of the other, and should not."""
    for one, other in combinations(by_name(wanted[0]) or {}, 2):
        if _alike(one, other, seen) and not _alike(one, other, wanted):
            place = f"`{rules.expression}.{one}` and `{rules.expression}.{other}`"
            return Difference(Aspect.COPIED, place)
    return None


def _alike(one: str, other: str, draws: list[MappingValue]) -> bool:
    return np.array_equal(_numbers(one, draws), _numbers(other, draws))


def _numbers(name: str, draws: list[MappingValue]) -> Array:
    """Returns a parameter in all draws; shape (draws, elements)."""
    rows = [
        elements(tensor).ravel()
        for draw in draws
        if isinstance(tensor := (by_name(draw) or {}).get(name), TensorValue)
    ]
    sizes = {row.size for row in rows}
    return np.stack(rows).astype(np.float64) if len(sizes) == 1 else np.empty((0, 0))


def _draws(value: Value) -> list[MappingValue]:
    items = value.items if isinstance(value, SequenceValue) else ()
    return [item for item in items if isinstance(item, MappingValue)]
