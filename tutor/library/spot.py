"""Where in a file an error of pydantic's stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from tutor.lesson import KINDS, Case, Course, Equivalent, Limits, Mistake, Track, kind_of
from tutor.lesson.fields import PythonError
from tutor.library.finding import Place
from tutor.library.node import Node
from tutor.library.source import Source
from tutor.library.words import shown

Steps = tuple[str | int, ...]

PARTS: Mapping[str, tuple[str, type[BaseModel]]] = {
    "cases": ("case", Case),
    "mistakes": ("mistake", Mistake),
    "equivalent": ("entry", Equivalent),
    "limits": ("`limits` mapping", Limits),
    "tracks": ("track", Track),
}
"""The mappings inside a file by the key that they stand under; checks differ by their kind."""


@dataclass(frozen=True)
class Spot:
    """An error of pydantic's in a file."""

    source: Source
    root: Node
    model: type[BaseModel]
    """What the file should hold."""
    error: ErrorDetails

    @property
    def sort(self) -> str:
        """Pydantic's name for this sort of error."""
        return self.error["type"]

    @cached_property
    def path(self) -> Steps:
        """The keys and indices that lead to the value."""
        path = self.error["loc"]
        if path[:1] == ("checks",):
            path = path[:2] + path[3:]  # the third names the check's kind: no step in the file
        return path[:-1] if path[-1:] == ("[key]",) else path

    @cached_property
    def node(self) -> Node:
        """The value, or what it is missing in."""
        return self.root.walk(self.path)[-1]

    @cached_property
    def parent(self) -> Node:
        """What the value stands in, or should."""
        return self.root.walk(self.path[:-1])[-1]

    @property
    def key(self) -> str:
        """The last step to the value."""
        return str(self.path[-1])

    @property
    def of_key(self) -> bool:
        """Whether it is the key that is wrong."""
        return self.sort == "extra_forbidden" or self.error["loc"][-1:] == ("[key]",)

    @property
    def folded(self) -> bool:
        """Whether the value was written on several lines that YAML makes one."""
        one_line = self.source.line(self.node.place.line)[self.node.place.column - 1 :]
        return self.node.style in (None, ">") and str(self.node.data) not in one_line

    @property
    def name(self) -> str:
        """What to call the value in a message."""
        *before, last = self.path
        return shown(last) if isinstance(last, str) else f"item {last + 1} of `{before[-1]}`"

    @property
    def holder(self) -> tuple[str, type[BaseModel]]:
        """What the value stands in, or should: what to call it, and its model."""
        return self._part(self.path[:-1], self.parent)

    @property
    def part(self) -> tuple[str, type[BaseModel]]:
        """What the value itself should be, where that is a mapping."""
        return self._part(self.path, self.node)

    def _part(self, path: Steps, node: Node) -> tuple[str, type[BaseModel]]:
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        if key == "checks":
            kind = kind_of(node.keys)
            assert kind, "pydantic knew the check's kind by the same rule"
            return f"`{kind}` check", KINDS[kind]
        return PARTS.get(key, ("course" if self.model is Course else "lesson", self.model))

    @cached_property
    def place(self) -> Place:
        """Where to look; for what is missing, the mapping that it is missing in."""
        if self.of_key:
            return self.parent.keys.get(self.key, self.parent.place)
        return self.inside or self.node.place

    @cached_property
    def cause(self) -> Exception | None:
        """The exception of our own validators."""
        return self.error.get("ctx", {}).get("error")

    @cached_property
    def inside(self) -> Place | None:
        """The place inside of code that is not Python, where the file has it line by line."""
        cause = self.cause
        if not isinstance(cause, PythonError):
            return None
        return self.source.inside(self.node, cause.line, cause.column)
