"""A value of a YAML file, with its place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tutor.library.finding import Place


@dataclass(frozen=True, slots=True)
class Node:
    """A value: its plain data, where it stands, and how it was written."""

    place: Place
    data: Any
    """Text, numbers, booleans, None; lists and mappings of these."""
    style: str | None = None
    """`|`, `>` or a quote; `flow` for a list or mapping in brackets; None for the plain way."""
    children: Mapping[str | int, "Node"] = field(default_factory=dict)
    """The values of a mapping by key, of a list by index."""
    keys: Mapping[str, Place] = field(default_factory=dict)
    """Where each key of a mapping stands."""
    size: int = 1
    """How many values it holds, itself included, and those that aliases repeat."""

    def walk(self, path: Iterable[str | int]) -> list["Node"]:
        """The values on the way along a path as far as it goes, this one first."""
        way = [self]
        for step in path:
            if (child := way[-1].children.get(step)) is None:
                break
            way.append(child)
        return way
