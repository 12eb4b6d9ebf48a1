"""Compares for `flow`: the first submodule at which something else flows, in the pass's order."""

from collections.abc import Iterator

from tutor.judge.arrays import largest
from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.leaves import compare_leaf
from tutor.judge.nested import compare_nested, first, pair_up
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import MappingValue, SequenceValue, TensorValue, Value

_FORWARD = ("forward_input", "forward_output")
_BACKWARD = ("grad_output", "grad_input")
_POINTS = {
    "forward_input": "the input of",
    "forward_output": "the output of",
    "grad_output": "the gradient that arrives at the output of",
    "grad_input": "the gradient at the input of",
}

Calls = dict[tuple[str, int], dict[str, Value]]
"""What was seen, by submodule and how often it had been called."""


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference: forward in the order of the calls, then backward in reverse."""
    if not isinstance(got, SequenceValue):
        return Difference(Aspect.TYPE, rules.expression, type_of(got), "a module")
    wanted, seen = _calls(expected), _calls(got)
    return first(_forward(wanted, seen, rules)) or first(_backward(wanted, seen, rules))


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why what flows in the solution cannot be compared with."""
    if not _calls(expected):
        return "nothing flows: it is no module, or `run` does not call it"
    return unfit_value(expected, nan=rules.nan)


def _forward(wanted: Calls, seen: Calls, rules: Rules) -> Iterator[Difference]:
    for call, points in wanted.items():
        node, count = call
        if call not in seen:
            times = sum(1 for other, _ in wanted if other == node)
            yield Difference(Aspect.NOT_CALLED, node or rules.expression, str(count), str(times))
            continue
        for point in _FORWARD:
            if point in points:
                place = _place(point, call)
                if difference := compare_nested(place, points[point], seen[call].get(point), rules):
                    yield difference


def _backward(wanted: Calls, seen: Calls, rules: Rules) -> Iterator[Difference]:
    gradients = [
        gradient
        for points in wanted.values()
        for point in _BACKWARD
        for gradient in _items(points.get(point))
        if isinstance(gradient, TensorValue)
    ]
    scale = largest(gradients)
    for call, points in reversed(wanted.items()):
        for point in _BACKWARD:
            if point in points:
                got = seen[call].get(point)
                yield from _compare_gradients(_place(point, call), points[point], got, rules, scale)


def _compare_gradients(
    place: str, expected: Value, got: Value, rules: Rules, scale: float
) -> Iterator[Difference]:
    for found in pair_up(place, expected, got):
        if isinstance(found, Difference):
            yield found
            return
        if difference := compare_leaf(found, rules, scale):
            yield difference


def _calls(value: Value) -> Calls:
    calls: Calls = {}
    for one in _items(value):
        parts = (
            {str(name): part for name, part in one.pairs} if isinstance(one, MappingValue) else {}
        )
        node, count = parts.get("node"), parts.get("call")
        if isinstance(node, str) and isinstance(count, int):
            calls[node, count] = parts
    return calls


def _items(value: Value) -> tuple[Value, ...]:
    return value.items if isinstance(value, SequenceValue) else ()


def _place(point: str, call: tuple[str, int]) -> str:
    node, count = call
    name = f"`{node}`" if node else "the module"
    place = f"{_POINTS[point]} {name}"
    return place + (f" in call {count + 1}" if count else "")
