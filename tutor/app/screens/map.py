"""The map: all tracks and lessons with how far one is, and a search."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from tutor.app import wording
from tutor.app.blocks import EMPTY, Block
from tutor.app.plain import printable, prose
from tutor.app.session import Row, State
from tutor.app.widgets.flowing import Flowing
from tutor.app.widgets.line_list import LineList

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
                yield LineList(id="list")
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
        passed = sum(row.state.passed for row in rows)
        unread = sum(not row.read for row in rows)
        title = f"Lessons: {passed} of {len(rows)} passed"
        self.query_one("#box").border_title = title + (
            f" · {unread:,} still being read" if unread else ""
        )
        self._here = self.query_one(LineList).here or self._here
        self._list(self._here)

    @on(Input.Changed, "#search")
    def _list_what_is_sought(self) -> None:
        """Point at what fits best; without a search, at the lesson where one was."""
        if (sought := self.query_one(Input).value) != self._sought:
            self._list("" if sought.strip() else self._here)

    def _list(self, here: str) -> None:
        """List the lessons that have all the words; where none is sought, all by their tracks."""
        self._sought, rows = self.query_one(Input).value, self._rows.values()
        words = self._sought.casefold().split()
        found = _found(rows, words) if words else [*rows]
        nothing = () if found or not rows else [_nothing(self._sought)]
        if words:
            self.query_one(LineList).show(found, partial(_line, in_track=True), here)
        else:
            self.query_one(LineList).show(_by_track(found), _content, here)
        self.query_one("#detail", Flowing).show(nothing)

    @on(LineList.Pointed)
    def _tell_more(self, event: LineList.Pointed) -> None:
        """Show more on the lesson that is pointed at, if it still is."""
        if event.id == self.query_one(LineList).here and (row := self._rows.get(event.id)):
            self.query_one("#detail", Flowing).show(_detail(row))

    @on(LineList.Chosen)
    def _choose(self, event: LineList.Chosen) -> None:
        """Give the chosen lesson back."""
        self.dismiss(event.id)

    def action_list(self, action: str) -> None:
        """Do in the list what a key means there."""
        getattr(self.query_one(LineList), f"action_{action}")()

    def action_back(self) -> None:
        """Clear the search; where nothing is sought, go back."""
        search = self.query_one(Input)
        if search.value:
            search.value = ""
        else:
            self.dismiss(None)


def _found(rows: Iterable[Row], words: Sequence[str]) -> list[Row]:
    """Return the lessons that have all the words, those that fit best first."""
    by_rank = defaultdict[int, list[Row]](list)
    for row in rows:
        if (rank := row.rank(words)) is not None:
            by_rank[rank].append(row)
    return [row for rank in sorted(by_rank) for row in by_rank[rank]]


@dataclass(frozen=True)
class _Heading:
    """A line above the lessons of a track; without a title, an empty one."""

    title: str = ""
    passed: int = 0
    count: int = 0
    id: str = ""
    """Nothing: it cannot be chosen."""


def _by_track(rows: Sequence[Row]) -> Iterator[Row | _Heading]:
    """Yield each track with how far one is in it, and its lessons."""
    for index, (track, group) in enumerate(groupby(rows, key=lambda row: row.track)):
        lessons = tuple(group)
        if index:
            yield _Heading()
        yield _Heading(track, sum(row.state.passed for row in lessons), len(lessons))
        yield from lessons


def _content(line: Row | _Heading) -> Content:
    if isinstance(line, Row):
        return _line(line)
    if not line.title:
        return Content()
    filled = _BAR * line.passed // line.count
    return Content.assemble(
        ("█" * filled, "$text-success"),
        ("░" * (_BAR - filled), _DIM),
        (f" {line.passed}/{line.count}  ", _DIM),
        (printable(line.title), "bold"),
    )


def _line(row: Row, *, in_track: bool = False) -> Content:
    minutes = f"{row.minutes} min" if row.minutes else ""
    notes = (
        _NOTES.get(row.state, minutes),
        wording.NEEDS_GPU if row.needs_gpu else "",
        printable(row.track) if in_track else "",
    )
    return Content.assemble(
        "  ",
        (row.state.value, f"{_LOOKS[row.state]} bold"),
        f" {printable(row.title)}  ",
        (" · ".join(filter(None, notes)), _DIM),
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
