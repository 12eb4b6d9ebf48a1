"""A check, with its cases folded below it."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.reactive import reactive

from tutor.app.blocks import Block, Laid
from tutor.app.report import CheckReport
from tutor.app.widgets.flowing import Flowing


class Fold(Flowing):
    """A line that unfolds; by enter, by space, or by a click on it."""

    can_focus = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "fold", "Fold", show=False),
    ]

    unfolded: reactive[bool] = reactive(default=False, layout=True)
    """Whether the cases are shown."""

    def __init__(self, report: CheckReport, *, unfolded: bool) -> None:
        super().__init__()
        self._report = report
        self.set_reactive(Fold.unfolded, unfolded)

    @property
    def blocks(self) -> Iterable[Laid]:
        """The line, and what is unfolded below it."""
        yield self._head
        if self.unfolded:
            yield from self._report.cases

    @property
    def _head(self) -> Block:
        report = self._report
        title = report.title.stylize("reverse") if self.has_focus else report.title
        return Block(title, f"{'▾' if self.unfolded else '▸'} {report.sign}", report.style)

    def take(self, report: CheckReport) -> None:
        """Show how the check came out now, as it is folded."""
        if report != self._report:
            self._report = report
            self.refresh(layout=True)

    def action_fold(self) -> None:
        """Fold or unfold."""
        self.unfolded = not self.unfolded

    def on_click(self, event: Click) -> None:
        """Fold or unfold, if it was the line that was clicked."""
        if event.y < len(list(self._head.lines(self.content_size.width))):
            self.action_fold()
