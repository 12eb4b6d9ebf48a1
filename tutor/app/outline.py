"""Two modules as one tree, with a sign at each name that is missing, extra or another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from tutor.app.plain import printable

if TYPE_CHECKING:
    from tutor.judge import Node, Outline

_MOST_LINES = 40
"""Above this, only what is marked is shown, below the names that lead there."""
_DIM = "$foreground 60%"
_STYLES = {"+": "$text-error", "−": "$text-error", "≠": "$text-error"}  # noqa: RUF001 - its sign


@dataclass(frozen=True)
class _Line:
    """One line of the tree: a name, or part of one that leads to names below it."""

    path: tuple[str, ...]
    node: "Node | None" = None

    @property
    def sign(self) -> str:
        return self.node.mark.value if self.node else " "


@dataclass(frozen=True)
class OutlineBlock:
    """Draws the names of two modules."""

    outline: "Outline"
    indent: int = 0

    def lines(self, width: int) -> Iterator[Content]:
        """Return the tree in lines of at most this width."""
        lines = list(_tree(self.outline))
        shown = lines if len(lines) <= _MOST_LINES else _marked(lines)[:_MOST_LINES]
        for line in shown:
            yield _drawn(line, self.indent).truncate(width, ellipsis=True)
        if left := len(lines) - len(shown):
            yield Content.styled(f"{' ' * self.indent}… and {left} more", _DIM)


def _tree(outline: "Outline") -> Iterator[_Line]:
    """Yield all names, each below the names that lead to it."""
    told: set[tuple[str, ...]] = set()
    for node in outline.nodes:
        path = tuple(node.name.split(".")) if node.name else ()
        for depth in range(1, len(path)):
            if path[:depth] not in told:
                told.add(path[:depth])
                yield _Line(path[:depth])
        told.add(path)
        yield _Line(path, node)


def _marked(lines: list[_Line]) -> list[_Line]:
    leading = {line.path[:depth] for line in lines if line.sign != " " for depth in range(99)}
    return [line for line in lines if line.sign != " " or line.path in leading]


def _drawn(line: _Line, indent: int) -> Content:
    depth = max(0, len(line.path) - 1)
    name = printable(line.path[-1]) if line.path else ""
    text, note = _words(line.node) if line.node else ("", "")
    style = _STYLES.get(line.sign, "")
    return Content.assemble(
        " " * indent,
        (line.sign, f"{style} bold".strip()),
        " " + "  " * depth,
        (name, style),
        (": " if name and text else "", _DIM),
        (printable(text), style),
        (f"  {printable(note)}" if note else "", _DIM),
    )


def _words(node: "Node") -> tuple[str, str]:
    """Return what a name is, and what is said of that."""
    match node.mark.name:
        case "EXTRA":
            return node.got, "not expected"
        case "MISSING":
            return node.expected, "missing"
        case "OTHER":
            return node.got, f"expected {node.expected}"
        case _:
            return node.got, ""
