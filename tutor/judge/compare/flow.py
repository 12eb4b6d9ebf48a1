"""Compares for `flow`: the first submodule at which something else flows, in the pass's order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.judge.arrays import largest
from tutor.judge.calls import Call, Calls, Which, beginnings_and_ends, calls_of, items_of
from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.nested import compare_nested, first
from tutor.judge.path import Path, steps
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import SequenceValue, TensorValue, Value

_POINTS = {
    "forward": {True: "forward_input", False: "forward_output"},
    "backward": {True: "grad_input", False: "grad_output"},
}
"""What to look at where a call begins (True) and where it ends."""
_WORDS = {
    "forward_input": ("", "input"),
    "forward_output": ("", "output"),
    "grad_output": ("the gradient that arrives at ", "output"),
    "grad_input": ("the gradient at ", "input"),
}


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference: forward in the order of the calls, then backward in reverse."""
    if not isinstance(got, SequenceValue):
        return Difference(Aspect.TYPE, rules.expression, type_of(got), "a module")
    follow = _Follow(calls_of(expected), calls_of(got), rules)
    # Not in the order of the calls alone: then a model, which begins before all that is in it,
    # would always be wrong before the submodule that makes it so.
    order = beginnings_and_ends(follow.wanted)
    forward = follow.along(order, "forward")
    if forward or "grad" in rules.ignore:
        return forward
    return follow.along(order[::-1], "backward", largest(_gradients(follow.wanted)))


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why what flows in the solution cannot be compared with."""
    if not calls_of(expected):
        return "nothing flows: it is no module, or `run` does not call it"
    return unfit_value(expected, nan=rules.nan)


class _Follow:
    """Goes along two passes."""

    def __init__(self, wanted: Calls, seen: Calls, rules: Rules) -> None:
        self.wanted = wanted
        self._seen = seen
        self._rules = rules

    def along(
        self, order: Sequence[tuple[Which, bool]], direction: str, scale: float | None = None
    ) -> Difference | None:
        """Returns the first difference on the way, with the path that leads there."""
        for past, (which, begins) in enumerate(order):
            wrong, point = self.wanted[which], _POINTS[direction][begins]
            difference = self._at(wrong, point, scale)
            if difference is None:
                continue
            is_called = difference.aspect is not Aspect.NOT_CALLED
            note = f"{_place(point, 'its')} differs" if is_called else "is not called"
            right = _complete(order[:past])
            told = steps(self._seen, wrong, note, right, self._rules.expression)
            return replace(difference, path=Path(told, direction))
        return None

    def _at(self, call: Call, point: str, scale: float | None) -> Difference | None:
        if call.which not in self._seen:
            times = sum(other.node == call.node for other in self.wanted.values())
            name = call.node or self._rules.expression
            return Difference(Aspect.NOT_CALLED, name, str(call.count), str(times))
        pairs = self._pairs(call, self._seen[call.which], point)
        return first(compare_nested(*pair, self._rules, scale) for pair in pairs)

    def _pairs(self, call: Call, other: Call, point: str) -> Iterator[tuple[str, Value, Value]]:
        """Yields what should flow at a point and what does, one by one, each with its place."""
        if point not in call.points:
            return
        expected, got = call.points[point], other.points.get(point)
        items, others = items_of(expected), items_of(got)
        several = len(items) == len(others) > 0
        pairs = list(zip(items, others, strict=True)) if several else [(expected, got)]
        of = f" of `{call.name(self._rules.expression)}`"
        of += f" in call {call.count + 1}" if call.count else ""
        for number, (item, one) in enumerate(pairs, 1):
            yield _place(point, "the", number if len(pairs) > 1 else None) + of, item, one


def _place(point: str, article: str, number: int | None = None) -> str:
    """Returns `the input`, or of several `input 2`."""
    flowing, side = _WORDS[point]
    return f"{flowing}{side} {number}" if number else f"{flowing}{article} {side}"


def _complete(past: Sequence[tuple[Which, bool]]) -> set[Which]:
    """Returns the calls of which both ends were passed."""
    ends = Counter(which for which, _ in past)
    return {which for which, count in ends.items() if count > 1}


def _gradients(calls: Calls) -> list[TensorValue]:
    return [
        gradient
        for call in calls.values()
        for point in _POINTS["backward"].values()
        for gradient in items_of(call.points.get(point))
        if isinstance(gradient, TensorValue)
    ]
