"""Two tensors side by side, the cells that differ in brackets; large ones as a map of these."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from textual.content import Content

from tutor.app.plain import printable

if TYPE_CHECKING:
    from tutor.judge import Cells

_GAP = 4
"""Columns between what was expected and what was got."""
_DIM = "$foreground 60%"
_HALVES = {
    (True, True): "█",
    (True, False): "▀",
    (False, True): "▄",
    (False, False): "·",
}
"""A character stands for two rows: whether the upper and the lower one differ."""


@dataclass(frozen=True)
class CellsBlock:
    """Draws cells: their numbers where there is room, else where they differ."""

    cells: "Cells"
    indent: int = 0

    def lines(self, width: int) -> Iterator[Content]:
        """Return the picture in lines of at most this width."""
        room = width - self.indent
        lead = Content(" " * self.indent)
        yield from (lead + line for line in self._numbers(room) or self._map(room))

    def _numbers(self, room: int) -> list[Content]:
        """Return both sides, beside each other or one below the other; none if there is no room."""
        if not self.cells.has_numbers:
            return []
        expected = self._side("expected", self.cells.expected, "$text-success")
        got = self._side("got", self.cells.got, "$text-error")
        widths = [max(line.cell_length for line in side) for side in (expected, got)]
        if sum(widths) + _GAP <= room:
            return [
                Content.assemble(left, " " * (widths[0] - left.cell_length + _GAP), right)
                for left, right in zip(expected, got, strict=True)
            ]
        return expected + got if max(widths) <= room else []

    def _side(self, title: str, rows: Sequence[Sequence[str]], style: str) -> list[Content]:
        texts = [[printable(text) for text in row] for row in rows]
        widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
        labels = self._labels()
        lines = [Content.styled(" " * len(labels[0]) + f"  {title}", _DIM)]
        for label, row, differs in zip(labels, texts, self.cells.differs, strict=True):
            cells = (
                Content.styled(f"[{text}]".rjust(size + 3), f"{style} bold")
                if other
                else Content(f"{text} ".rjust(size + 3))
                for text, other, size in zip(row, differs, widths, strict=True)
            )
            lines.append(Content.assemble((label, _DIM), *cells))
        return lines

    def _labels(self) -> list[str]:
        """Return what stands before each row: its index, where rows alone do not say it."""
        outer = self.cells.shape[:-1]
        if len(outer) < 2:  # noqa: PLR2004 - a vector or a matrix
            return [""] * len(self.cells.differs)
        labels = [f"[{', '.join(map(str, at))}]" for at in product(*map(range, outer))]
        return [label.ljust(max(map(len, labels))) + " " for label in labels]

    def _map(self, room: int) -> list[Content]:
        flags = _narrowed(self.cells.differs, max(room, 1))
        shape = ", ".join(map(str, self.cells.shape))
        comma = "," * (len(self.cells.shape) == 1)
        caption = f"where they differ: █ differs, · does not; shape ({shape}{comma})"
        below = [*flags[1::2], *[[False] * len(flags[0])] * (len(flags) % 2)]
        return [
            *Content.styled(caption, _DIM).wrap(max(room, 8)),
            *(
                Content("").join(
                    Content.styled(_HALVES[pair], _DIM if pair == (False, False) else "$text-error")
                    for pair in zip(upper, lower, strict=True)
                )
                for upper, lower in zip(flags[::2], below, strict=True)
            ),
        ]


def _narrowed(flags: Sequence[Sequence[bool]], room: int) -> list[list[bool]]:
    """Return the flags with neighbours in a row taken together until they fit."""
    step = math.ceil(len(flags[0]) / room)
    return [[any(row[at : at + step]) for at in range(0, len(row), step)] for row in flags]
