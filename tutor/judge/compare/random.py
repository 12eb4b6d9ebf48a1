"""Compares for `random`: the form of what is drawn, then its distribution."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from tutor.judge.arrays import Array, elements, tolerances
from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.leaves import Leaf, number
from tutor.judge.nested import compare_nested, first, pair_up
from tutor.judge.rules import Rules
from tutor.judge.show import text_of, type_of
from tutor.judge.statistics import Step, described, unlike
from tutor.wire import SequenceValue, TensorValue, Value

_FEWEST = 50
"""Draws that tell anything."""


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference in form; else the first part that is drawn otherwise."""
    wanted, seen = _draws(expected), _draws(got)
    if len(seen) < min(_FEWEST, len(wanted)):
        return Difference(Aspect.TYPE, rules.expression, type_of(got), "something drawn")
    return first(
        compare_nested(rules.expression, wanted[0], draw, _of_form(rules)) for draw in seen
    ) or first(_differences(wanted, seen, rules))


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why what the solution draws cannot be compared with."""
    draws = _draws(expected)
    if len(draws) < _FEWEST:
        return "what it draws is too large for enough draws; make it smaller"
    if why := unfit_value(expected, nan=rules.nan):
        return why
    if first(compare_nested(rules.expression, draws[0], draw, _of_form(rules)) for draw in draws):
        return "what it draws has another form each time"
    if all((one.wanted == one.wanted[0]).all() for one in _columns(draws, draws, rules)):
        return "it draws nothing: it gives the same each time"
    return None


def _differences(wanted: list[Value], seen: list[Value], rules: Rules) -> Iterator[Difference]:
    step = Step(*tolerances("float32", rules))
    columns = [column for column in _columns(wanted, seen, rules) if column.wanted.size]
    for column in columns:
        match unlike(column.wanted, column.seen, step):
            case "together":
                yield Difference(Aspect.TOGETHER, column.place)
            case "values":
                got, expected = (
                    described(sample, column.texts) for sample in (column.seen, column.wanted)
                )
                yield Difference(Aspect.DISTRIBUTION, column.place, got, expected)
    if len(columns) > 1 and unlike(*_side_by_side(columns), step) == "together":
        yield Difference(Aspect.TOGETHER, rules.expression)


def _side_by_side(columns: list["_Column"]) -> tuple[Array, Array]:
    """Returns all leaves of a draw as one row, in both samples, each leaf in its own spread."""
    spreads = [column.wanted.std() or 1.0 for column in columns]
    return (
        np.hstack([one.wanted / spread for one, spread in zip(columns, spreads, strict=True)]),
        np.hstack([one.seen / spread for one, spread in zip(columns, spreads, strict=True)]),
    )


@dataclass(frozen=True)
class _Column:
    """One leaf in all draws."""

    place: str
    wanted: Array
    """Its numbers with the solution; shape (draws, elements)."""
    seen: Array
    texts: tuple[str, ...]
    """What the numbers stand for, where it is no number."""


def _columns(wanted: list[Value], seen: list[Value], rules: Rules) -> Iterator[_Column]:
    places = [leaf.place for leaf in _leaves(rules.expression, wanted[0], wanted[0], rules)]
    columns = (
        zip(
            *([leaf.got for leaf in _leaves("", wanted[0], draw, rules)] for draw in draws),
            strict=True,
        )
        for draws in (wanted, seen)
    )
    for place, mine, others in zip(places, *columns, strict=True):
        texts = tuple(sorted({text_of(one) for one in (*mine, *others) if not _is_number(one)}))
        yield _Column(place, _matrix(mine, texts), _matrix(others, texts), texts)


def _leaves(place: str, wanted: Value, got: Value, rules: Rules) -> Iterator[Leaf]:
    pairs = pair_up(place, wanted, got, _of_form(rules))
    return (leaf for leaf in pairs if isinstance(leaf, Leaf))


def _of_form(rules: Rules) -> Rules:
    return replace(rules, ignore=rules.ignore | {"values"})


def _matrix(values: tuple[Value, ...], texts: tuple[str, ...]) -> Array:
    rows: list[Any] = []
    for value in values:
        if isinstance(value, TensorValue):
            rows.append(elements(value).ravel())
        else:
            rows.append([value if _is_number(value) else texts.index(text_of(value))])
    matrix = np.array(rows)
    if matrix.dtype.kind == "c":
        return np.hstack([matrix.real, matrix.imag])
    return matrix.astype(np.float64)


def _is_number(value: Value) -> bool:
    return isinstance(value, TensorValue) or number(value) is not None


def _draws(value: Value) -> list[Value]:
    match value:
        case SequenceValue("draws", items):
            return list(items)
    return []
