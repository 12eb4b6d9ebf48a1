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
    """A row for each prediction; one below the other where a row has no room."""

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
        for (name, *texts), prediction in zip(rows, self.predictions, strict=True):
            yield self._signed(name, prediction)
            for title, text in zip(_TITLES[1:], texts, strict=True):
                if text:
                    yield from Content.assemble((f"    {title} ", _DIM), text).wrap(max(8, width))

    def _row(self, texts: Sequence[str], widths: Sequence[int], lead: str) -> str:
        padded = (text.ljust(size) for text, size in zip(texts, widths, strict=True))
        return (lead + _GAP.join(padded)).rstrip()

    def _signed(self, text: str, prediction: "Prediction") -> Content:
        sign, style = _SIGN[prediction.right]
        return Content.assemble((sign, style), " ", text)
