"""The map: all tracks and lessons with how far one is, and a search."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from itertools import groupby
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tutor.app import wording
from tutor.app.blocks import EMPTY, Block
from tutor.app.plain import printable, prose
from tutor.app.session import Row, State
from tutor.app.widgets.flowing import Flowing

_BAR = 10
"""Columns of a bar that shows how far one is."""
_DIM = "$foreground 60%"
_LOOKS = {
    State.OPEN: _DIM,
    State.PASSED: "$text-success",
    State.CHANGED: "$text-success",
    State.BROKEN: "$text-warning",
}
_NOTES = {State.CHANGED: "passed, changed since", State.BROKEN: "cannot be read"}


class MapScreen(ModalScreen[str | None]):
    """Shows where one is, and gives back the lesson that is chosen. What is typed searches."""

    CSS_PATH = "../styles/map.tcss"
    AUTO_FOCUS = "#search"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - typed by Textual
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]  # noqa: RUF012 - typed by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("ctrl+l", "dismiss(None)", "Back"),
        # The keys stay with the search, and these go to the list.
        *(
            Binding(key, f"list('{action}')", show=False, priority=True)
            for key, action in (
                ("up", "cursor_up"),
                ("down", "cursor_down"),
                ("pageup", "page_up"),
                ("pagedown", "page_down"),
                ("ctrl+home", "first"),
                ("ctrl+end", "last"),
                ("enter", "select"),
            )
        ),
    ]

    def __init__(self, rows: AsyncIterator[Sequence[Row] | None], here: str) -> None:
        """Make the map.

        Args:
            rows: The lessons, which may still be read, as they get known; None if they cannot be.
            here: The id of the lesson that is open.
        """
        super().__init__()
        self._awaited = rows
        self._rows: Mapping[str, Row] = {}
        self._tracks: Mapping[str, Content] = {}
        """What stands above the lessons of each track."""
        self._lines: dict[str, Option] = {}
        """The line of each lesson that was listed, by its id."""
        self._sought: str | None = None
        """What the list was made for."""
        self._here = here

    def compose(self) -> ComposeResult:
        """Make the search, the list and the place for more on one lesson."""
        with Vertical(id="box") as box:
            box.border_title = "Lessons, being read …"
            box.border_subtitle = "enter opens · type to search · esc goes back"
            yield Input(placeholder="Search titles and concepts", id="search", compact=True)
            with Horizontal(id="map"):
                yield OptionList(id="list", markup=False)
                yield Flowing(id="detail")

    def on_mount(self) -> None:
        """Fill the list as soon as the lessons are read."""
        self._fill()

    @work
    async def _fill(self) -> None:
        async for rows in self._awaited:
            if rows is None:  # why not is told below
                self.dismiss(None)
                return
            self._take(rows)

    def _take(self, rows: Sequence[Row]) -> None:
        """Show these in place of what was known before."""
        self._rows = {row.id: row for row in rows}
        tracks: dict[str, list[Row]] = {}
        for row in rows:
            tracks.setdefault(row.track, []).append(row)
        self._tracks = {track: _heading(track, lessons) for track, lessons in tracks.items()}
        self._lines.clear()
        passed = sum(row.state.passed for row in rows)
        unread = sum(not row.read for row in rows)
        title = f"Lessons: {passed} of {len(rows)} passed"
        self.query_one("#box").border_title = title + (
            f" · {unread:,} still being read" if unread else ""
        )
        options, self._sought = self.query_one(OptionList), None
        if options.highlighted is not None:
            self._here = options.get_option_at_index(options.highlighted).id or self._here
        self._list_what_is_sought()

    @on(Input.Changed, "#search")
    def _list_what_is_sought(self) -> None:
        """List the lessons that have all the words, and stay on the one that is pointed at."""
        options, sought = self.query_one(OptionList), self.query_one(Input).value
        if sought == self._sought:
            return  # of several keys in a row, the first did it for all
        self._sought, words = sought, sought.casefold().split()
        found = [row for row in self._rows.values() if row.matches(words)]
        options.clear_options()
        options.add_options(self._options(found))
        ids = {row.id for row in found}
        here = self._here if self._here in ids else found[0].id if found else None
        options.highlighted = options.get_option_index(here) if here else None
        self.query_one("#detail", Flowing).show(() if ids or not self._rows else [_nothing(sought)])

    @on(OptionList.OptionHighlighted)
    def _tell_more(self, event: OptionList.OptionHighlighted) -> None:
        """Show more on the lesson that is pointed at."""
        if row := self._rows.get(event.option.id or ""):
            self.query_one("#detail", Flowing).show(_detail(row))

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        """Give the chosen lesson back."""
        self.dismiss(event.option.id)

    def _options(self, found: Sequence[Row]) -> Iterator[Option]:
        """Yield each track with how far one is in all of it, and its lessons that were found."""
        for index, (track, lessons) in enumerate(groupby(found, key=lambda row: row.track)):
            heading = self._tracks[track]
            yield Option(Content("\n") + heading if index else heading, disabled=True)
            for row in lessons:
                if row.id not in self._lines:
                    self._lines[row.id] = Option(_line(row), id=row.id)
                yield self._lines[row.id]

    def action_list(self, action: str) -> None:
        """Do in the list what a key means there."""
        getattr(self.query_one(OptionList), f"action_{action}")()

    def action_back(self) -> None:
        """Clear the search; where nothing is sought, go back."""
        search = self.query_one(Input)
        if search.value:
            search.value = ""
        else:
            self.dismiss(None)


def _heading(track: str, rows: Sequence[Row]) -> Content:
    passed = sum(row.state.passed for row in rows)
    filled = _BAR * passed // len(rows)
    return Content.assemble(
        ("█" * filled, "$text-success"),
        ("░" * (_BAR - filled), _DIM),
        (f" {passed}/{len(rows)}  ", _DIM),
        (printable(track), "bold"),
    )


def _line(row: Row) -> Content:
    minutes = f"{row.minutes} min" if row.minutes else ""
    gpu = f" · {wording.NEEDS_GPU}" if row.needs_gpu else ""
    return Content.assemble(
        "  ",
        (row.state.value, f"{_LOOKS[row.state]} bold"),
        f" {printable(row.title)}  ",
        (f"{_NOTES.get(row.state, minutes)}{gpu}", _DIM),
    )


def _detail(row: Row) -> Iterator[Block]:
    yield Block(Content.styled(printable(row.title), "bold"))
    yield EMPTY
    yield Block(prose(row.summary))
    if row.needs_gpu:
        yield EMPTY
        yield Block(prose(wording.SKIPPED_WITHOUT_GPU))
    if row.concepts:
        yield EMPTY
        yield Block(prose(" · ".join(row.concepts), "$text-accent"))
    yield EMPTY
    yield Block(Content.styled(printable(row.id), _DIM))


def _nothing(sought: str) -> Block:
    return Block(prose(f"No lesson has “{sought.strip()}”. `esc` shows all again."))
