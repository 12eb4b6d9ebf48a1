"""The list of tracks and lessons."""

from collections.abc import Awaitable, Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tutor.app.plain import printable
from tutor.app.session import Row, State

_LOOKS = {
    State.OPEN: "$foreground 60%",
    State.PASSED: "$text-success",
    State.CHANGED: "$text-success",
    State.BROKEN: "$text-warning",
}
_NOTES = {State.CHANGED: "passed, changed since", State.BROKEN: "cannot be read"}


class LessonsScreen(ModalScreen[str | None]):
    """Shows all lessons with how far one is, and gives back the one that is chosen."""

    CSS_PATH = "../styles/lessons.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+l", "dismiss(None)", "Back"),
    ]

    def __init__(self, rows: Awaitable[Sequence[Row] | None], here: str) -> None:
        super().__init__()
        self._rows = rows
        self._here = here

    def compose(self) -> ComposeResult:
        """Make the list, empty."""
        with Vertical(id="box") as box:
            box.border_title = "Lessons, being read …"
            box.border_subtitle = "enter opens · esc goes back"
            yield OptionList(id="list", markup=False)

    def on_mount(self) -> None:
        """Fill the list as soon as the lessons are read."""
        self._fill()

    @work
    async def _fill(self) -> None:
        rows = await self._rows
        if rows is None:  # why not is told below
            self.dismiss(None)
            return
        passed = sum(row.state.passed for row in rows)
        self.query_one("#box").border_title = f"Lessons: {passed} of {len(rows)} passed"
        options = self.query_one(OptionList)
        options.add_options(_options(rows))
        options.highlighted = options.get_option_index(self._here)
        options.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the chosen lesson back."""
        self.dismiss(event.option.id)


def _options(rows: Sequence[Row]) -> Iterator[Option]:
    for index, (track, lessons) in enumerate(groupby(rows, key=lambda row: row.track)):
        heading = Content.styled(printable(track), "bold")
        yield Option(Content("\n") + heading if index else heading, disabled=True)
        for row in lessons:
            yield Option(_line(row), id=row.id)


def _line(row: Row) -> Content:
    minutes = f"{row.minutes} min" if row.minutes else ""
    return Content.assemble(
        "  ",
        (row.state.value, f"{_LOOKS[row.state]} bold"),
        f" {printable(row.title)}  ",
        (_NOTES.get(row.state, minutes), "$foreground 60%"),
    )
