"""What two modules hold, name by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tutor.judge.show import shape_text, type_of
from tutor.wire import SequenceValue, TensorValue, Value


class Mark(StrEnum):
    """How a name stands beside what is expected; the value is its sign."""

    SAME = " "
    EXTRA = "+"
    MISSING = "\N{MINUS SIGN}"
    OTHER = "≠"
    """It is there, and it is something else."""


@dataclass(frozen=True)
class Node:
    """One name."""

    name: str
    """Dotted; the module itself has the empty name."""
    mark: Mark
    got: str = ""
    """What it is, in a word or two."""
    expected: str = ""


@dataclass(frozen=True)
class Outline:
    """All names of two modules: the answer's in their order, each missing one in its place."""

    nodes: tuple[Node, ...]


def outline(got: Mapping[str, Value], expected: Mapping[str, Value]) -> Outline | None:
    """Returns the names of both, marked; None where no mark would stand."""
    nodes = tuple(
        _node(name, got.get(name), expected.get(name), name in got, name in expected)
        for name in _merged(list(got), list(expected))
    )
    return Outline(nodes) if any(node.mark is not Mark.SAME for node in nodes) else None


def _merged(got: list[str], expected: list[str]) -> list[str]:
    """Returns all names; one that is missing stands behind the one that it should follow."""
    names, there = list(got), set(got)
    for index, name in enumerate(expected):
        if name not in there:
            before = expected[index - 1] if index else None
            names.insert(names.index(before) + 1 if before in names else 0, name)
    return names


def _node(name: str, got: Value, expected: Value, is_there: bool, should_be: bool) -> Node:  # noqa: FBT001
    if not should_be:
        return Node(name, Mark.EXTRA, got=_word(got))
    if not is_there:
        return Node(name, Mark.MISSING, expected=_word(expected))
    texts = _word(got), _word(expected)
    return Node(name, Mark.SAME if texts[0] == texts[1] else Mark.OTHER, *texts)


def _word(value: Value) -> str:
    match value:
        case str():
            return value  # of a tree: the class
        case TensorValue():
            return f"{shape_text(value.shape)} {value.dtype}"
        case SequenceValue(items=(inner, bool(saved))):
            return f"{_word(inner)}, {'saved' if saved else 'not saved'}"  # of buffers
        case _:
            return type_of(value)
