"""Compares for `flow`: the first submodule at which something else flows, in the pass's order."""

from collections.abc import Iterator

from tutor.judge.arrays import largest
from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.nested import compare_nested, first
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import MappingValue, SequenceValue, TensorValue, Value

_GRADIENTS = ("grad_output", "grad_input")
_POINTS = {
    "forward_input": ("", "input"),
    "forward_output": ("", "output"),
    "grad_output": ("the gradient that arrives at ", "output"),
    "grad_input": ("the gradient at ", "input"),
}

Call = tuple[str, int]
"""A submodule, and how often it had been called before."""

Calls = dict[Call, dict[str, Value]]
"""What was seen, in the order in which the calls began."""


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference: forward in the order of the calls, then backward in reverse."""
    if not isinstance(got, SequenceValue):
        return Difference(Aspect.TYPE, rules.expression, type_of(got), "a module")
    wanted, seen = _calls(expected), _calls(got)
    forward = first(_forward(wanted, seen, rules))
    if forward or "grad" in rules.ignore:
        return forward
    return first(_backward(wanted, seen, rules))


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why what flows in the solution cannot be compared with."""
    if not _calls(expected):
        return "nothing flows: it is no module, or `run` does not call it"
    return unfit_value(expected, nan=rules.nan)


def _forward(wanted: Calls, seen: Calls, rules: Rules) -> Iterator[Difference | None]:
    for call, begins in _pass(wanted):
        node, count = call
        if call not in seen:
            times = sum(1 for other, _ in wanted if other == node)
            yield Difference(Aspect.NOT_CALLED, node or rules.expression, str(count), str(times))
            return
        point = "forward_input" if begins else "forward_output"
        pairs = _pairs(point, call, wanted, seen, rules)
        yield from (compare_nested(*pair, rules) for pair in pairs)


def _backward(wanted: Calls, seen: Calls, rules: Rules) -> Iterator[Difference | None]:
    gradients = [
        gradient
        for points in wanted.values()
        for point in _GRADIENTS
        for gradient in _items(points.get(point))
        if isinstance(gradient, TensorValue)
    ]
    scale = largest(gradients)
    for call, begins in reversed(_pass(wanted)):
        point = "grad_input" if begins else "grad_output"
        pairs = _pairs(point, call, wanted, seen, rules)
        yield from (compare_nested(*pair, rules, scale) for pair in pairs)


def _pass(calls: Calls) -> list[tuple[Call, bool]]:
    """Returns the beginning (True) and the end of each call, in the order of the forward pass.

    A call ends after all calls of submodules inside it: by its output alone, a model would always
    be wrong before the submodule that makes it so.
    """
    order: list[tuple[Call, bool]] = []
    begun: list[Call] = []
    for call in calls:
        while begun and not _is_inside(call[0], begun[-1][0]):
            order.append((begun.pop(), False))
        begun.append(call)
        order.append((call, True))
    return order + [(call, False) for call in reversed(begun)]


def _is_inside(node: str, outer: str) -> bool:
    # An instance of a class is `Block 1: `, and what is inside it `Block 1: fc`.
    prefix = outer if outer == "" or outer.endswith(": ") else f"{outer}."
    return node != outer and node.startswith(prefix)


def _pairs(
    point: str, call: Call, wanted: Calls, seen: Calls, rules: Rules
) -> Iterator[tuple[str, Value, Value]]:
    """Yields what should flow at a point and what does, one by one, each with its place."""
    if point not in wanted[call]:
        return
    expected, got = wanted[call][point], seen[call].get(point)
    items, others = _items(expected), _items(got)
    several = len(items) == len(others) > 0
    pairs = list(zip(items, others, strict=True)) if several else [(expected, got)]
    for index, (item, other) in enumerate(pairs):
        place = _place(point, call, index + 1 if len(pairs) > 1 else None, rules)
        yield place, item, other


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


def _place(point: str, call: Call, number: int | None, rules: Rules) -> str:
    """Returns `the input of `fc``, or of several `input 2 of `fc` in call 3`."""
    (node, count), (flowing, side) = call, _POINTS[point]
    which = f"{side} {number}" if number else f"the {side}"
    place = f"{flowing}{which} of `{node.removesuffix(': ') or rules.expression}`"
    return place + (f" in call {count + 1}" if count else "")
