"""The calls of submodules that `flow` sees."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tutor.wire import MappingValue, SequenceValue, Value

Which = tuple[str, int]
"""A submodule, and how often it had been called before."""


@dataclass(frozen=True)
class Call:
    """One call of one submodule."""

    node: str
    """Dotted; the module itself has the empty name. `Block 2: fc` is inside the second instance of
    a class."""
    count: int
    """How often it had been called before."""
    depth: int
    """How many other calls it is inside of."""
    points: Mapping[str, Value]
    """What was seen there, by the names of the check's `at`."""

    @property
    def which(self) -> Which:
        """What tells it from the others."""
        return self.node, self.count

    def name(self, whole: str) -> str:
        """Returns its name; that of the module itself is what the check looks at."""
        return self.node.removesuffix(": ") or whole


Calls = dict[Which, Call]
"""In the order in which they began."""


def calls_of(value: Value) -> Calls:
    """Returns the calls of an observation; none for what is none."""
    return {call.which: call for one in items_of(value) for call in _call(one)}


def items_of(value: Value) -> tuple[Value, ...]:
    """Returns the items of a list or tuple; none for what is none."""
    return value.items if isinstance(value, SequenceValue) else ()


def beginnings_and_ends(calls: Calls) -> list[tuple[Which, bool]]:
    """Returns the beginning (True) and the end of each call, in the order of the forward pass.

    A call ends after all calls inside it.
    """
    order: list[tuple[Which, bool]] = []
    begun: list[Call] = []
    for call in calls.values():
        while begun and begun[-1].depth >= call.depth:
            order.append((begun.pop().which, False))
        begun.append(call)
        order.append((call.which, True))
    return order + [(call.which, False) for call in reversed(begun)]


def _call(value: Value) -> Iterator[Call]:
    pairs = value.pairs if isinstance(value, MappingValue) else ()
    parts = {str(name): part for name, part in pairs}
    node, count, depth = (parts.pop(name, None) for name in ("node", "call", "depth"))
    if isinstance(node, str) and isinstance(count, int) and isinstance(depth, int):
        yield Call(node, count, depth, parts)
