"""The calls of a module's submodules, up to the first at which something else flows."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tutor.judge.calls import Call, Calls, Which
from tutor.judge.show import shape_text
from tutor.wire import MappingValue, SequenceValue, TensorValue, Value


class Judged(StrEnum):
    """What is known of a call."""

    RIGHT = "right"
    WRONG = "wrong"
    """The first that is."""
    OPEN = "not judged"
    """It comes after the first wrong one, or that one is inside it."""


@dataclass(frozen=True)
class Step:
    """One call."""

    name: str
    depth: int
    """How many other calls it is inside of."""
    judged: Judged
    note: str = ""
    """Of the wrong one: what of it differs."""
    shapes: str = ""
    """What goes in and what comes out: `(2, 3) -> (2, 4)`."""


@dataclass(frozen=True)
class Path:
    """The answer's calls, in the order in which they began."""

    steps: tuple[Step, ...]
    direction: str
    """`forward`, or `backward`: then the last call was judged first."""

    @property
    def title(self) -> str:
        """What is shown, and from which end."""
        back = self.direction == "backward"
        return "what flows back, from the last call up" if back else "what flows, call by call"


def steps(
    seen: Calls, wrong: Call, note: str, right: Collection[Which], whole: str
) -> tuple[Step, ...]:
    """Returns the answer's calls with what is known of each.

    Args:
        seen: The calls.
        wrong: The first wrong one; where it was never made, it is put where it should begin.
        note: What of it differs.
        right: Those that were judged before it.
        whole: How the module itself is named.
    """
    calls = list(seen.values())
    if wrong.which not in seen:
        before = [index for index, call in enumerate(calls, 1) if call.which in right]
        calls.insert(max(before, default=0), wrong)
    return tuple(_step(call, wrong, note, right, whole) for call in calls)


def _step(call: Call, wrong: Call, note: str, right: Collection[Which], whole: str) -> Step:
    name = call.name(whole) + (f" (call {call.count + 1})" if call.count else "")
    if call.which == wrong.which:
        return Step(name, call.depth, Judged.WRONG, note, _shapes(call))
    judged = Judged.RIGHT if call.which in right else Judged.OPEN
    return Step(name, call.depth, judged, shapes=_shapes(call))


def _shapes(call: Call) -> str:
    sides = (("forward_input", "grad_input"), ("forward_output", "grad_output"))
    return " -> ".join(filter(None, (_side(call, points) for points in sides)))


def _side(call: Call, points: tuple[str, str]) -> str:
    """Returns the shapes at a side of a call; a gradient has that of what it belongs to."""
    texts = (", ".join(_tensors(call.points.get(point))) for point in points)
    return next(filter(None, texts), "")


def _tensors(value: Value) -> Iterator[str]:
    match value:
        case TensorValue():
            yield shape_text(value.shape)
        case SequenceValue(items=items):
            for item in items:
                yield from _tensors(item)
        case MappingValue(pairs=pairs):
            for _, item in pairs:
                yield from _tensors(item)
