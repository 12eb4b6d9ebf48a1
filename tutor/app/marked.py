"""A line of code with marks below it, both cut alike where there is no room."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from tutor.app.plain import printable

_CUT = "…"


@dataclass(frozen=True)
class MarkedBlock:
    """Draws one line of code and its marks: wrapped, neither would stand where it belongs."""

    line: str
    """A number, a rule and the code."""
    marks: str
    indent: int = 0

    def lines(self, width: int) -> Iterator[Content]:
        """Return both in lines of at most this width."""
        number, rule, code = printable(self.line).partition("│ ")
        gutter = " " * self.indent + number + rule
        room = max(width - cell_len(gutter), 8)
        marks = self.marks[cell_len(number + rule) :]
        start = _start(cell_len(code), marks, room)
        yield Content(gutter + _window(code, start, room))
        below = _window(marks.ljust(cell_len(code)), start, room).replace(_CUT, " ")
        yield Content.styled(" " * cell_len(gutter) + below.rstrip(), "$text-error")


def _start(length: int, marks: str, room: int) -> int:
    """Return the first cell that is shown: 0, unless the marks would be cut off then."""
    first, last = len(marks) - len(marks.lstrip()), len(marks)
    if length <= room or last < room:
        return 0
    # Where not all marks fit, where they begin says most; each side may lose a cell to the sign.
    return max(0, min(first - 1, last + 1 - room, length - room))


def _window(text: str, start: int, room: int) -> str:
    """Return so many cells of a text, with a sign at each end that is cut off."""
    length = cell_len(text)
    shown = _cells(text, start, start + room)
    if start:
        shown = _CUT + _cells(text, start + 1, start + room)
    if length > start + room:
        shown = _cells(shown, 0, room - 1) + _CUT
    return shown


def _cells(text: str, start: int, stop: int) -> str:
    """Return what of a text stands in these cells; of a wide sign that is cut, a space."""
    shown, at = "", 0
    for character in text:
        size = cell_len(character)
        inside = min(at + size, stop) - max(at, start)
        if inside == size and start <= at < stop:
            shown += character
        elif inside > 0:
            shown += " " * inside
        at += size
    return shown
