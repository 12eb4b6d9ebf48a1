"""The calls that lead to the first wrong one, each with a sign."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from tutor.app.plain import printable

if TYPE_CHECKING:
    from tutor.judge import Path, Step

_BEFORE, _AFTER = 12, 6
"""How many calls are shown around the wrong one, besides those that it is inside of."""
_DIM = "$foreground 60%"
_SIGNS = {
    "right": ("✓", "$text-success"),
    "wrong": ("✗", "$text-error bold"),
    "not judged": ("·", _DIM),
}


@dataclass(frozen=True)
class PathBlock:
    """Draws calls, nested as they call each other."""

    path: "Path"
    indent: int = 0

    def lines(self, width: int) -> Iterator[Content]:
        """Return a line for each call, of at most this width."""
        lead = " " * self.indent
        yield Content.styled(f"{lead}{self.path.title}", _DIM)
        left = 0
        for step, shown in zip(self.path.steps, self._shown(), strict=True):
            if not shown:
                left += 1
                continue
            if left:
                yield Content.styled(f"{lead}… {left} more", _DIM)
                left = 0
            yield Content.assemble(lead, _drawn(step)).truncate(width, ellipsis=True)
        if left:
            yield Content.styled(f"{lead}… {left} more", _DIM)

    def _shown(self) -> list[bool]:
        """Return which calls are shown: those around the wrong one, and what leads to it."""
        steps = self.path.steps
        wrong = next(at for at, step in enumerate(steps) if step.judged == "wrong")
        shown = [wrong - _BEFORE <= at <= wrong + _AFTER for at in range(len(steps))]
        depth = steps[wrong].depth
        for at in range(wrong, -1, -1):
            if steps[at].depth < depth:
                shown[at], depth = True, steps[at].depth
        return shown


def _drawn(step: "Step") -> Content:
    sign, style = _SIGNS[step.judged]
    is_wrong = step.judged == "wrong"
    return Content.assemble(
        (sign, style),
        " " + "  " * step.depth,
        (printable(step.name), style if is_wrong else ""),
        # Before the shapes: a narrow line is cut at its end.
        (f": {step.note}" if is_wrong else "", style),
        (f"  {step.shapes}" if step.shapes else "", _DIM),
    )
