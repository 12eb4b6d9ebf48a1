"""Predictions beside what came out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from tutor.app.plain import printable

if TYPE_CHECKING:
    from tutor.attempt.predicting import Prediction

_GAP = "  "
_DIM = "$foreground 60%"
_TITLES = ("", "you wrote", "came out")
_SIGN = {True: ("✓", "$text-success"), False: ("✗", "$text-error")}


@dataclass(frozen=True)
class PredictionsBlock:
    """A row for each prediction; what came out stands below where a row has no room for it."""

    predictions: "Sequence[Prediction]"

    def lines(self, width: int) -> Iterator[Content]:
        """Return it in lines of at most this width."""
        rows = [tuple(map(printable, (p.name, p.predicted, p.came_out))) for p in self.predictions]
        widths = [max(map(len, column)) for column in zip(_TITLES, *rows, strict=True)]
        if len(_GAP) * len(widths) + sum(widths) <= width:
            yield Content.styled(self._row(_TITLES, widths, "  "), _DIM)
            for row, prediction in zip(rows, self.predictions, strict=True):
                yield self._signed(self._row(row, widths, ""), prediction)
            return
        # What was right stands once, so that the explanation below stays on the screen.
        yield Content.styled(self._row(_TITLES[:2], widths[:2], "  "), _DIM)
        for (name, wrote, came_out), prediction in zip(rows, self.predictions, strict=True):
            written = self._row((name, wrote), widths[:2], "")
            yield from self._signed(written, prediction).wrap(max(8, width))
            if came_out not in {"", wrote}:
                told = Content.assemble((f"    {_TITLES[2]} ", _DIM), came_out)
                yield from told.wrap(max(8, width))

    def _row(self, texts: Sequence[str], widths: Sequence[int], lead: str) -> str:
        padded = (text.ljust(size) for text, size in zip(texts, widths, strict=True))
        return (lead + _GAP.join(padded)).rstrip()

    def _signed(self, text: str, prediction: "Prediction") -> Content:
        sign, style = _SIGN[prediction.right]
        return Content.assemble((sign, style), " ", text)
