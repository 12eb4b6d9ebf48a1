"""A list to choose from, of which only what is seen is made."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, TypeVar

from textual.content import Content
from textual.events import Click, Leave, MouseMove, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual


class Line(Protocol):
    """What stands in one line."""

    @property
    def id(self) -> str:
        """What is chosen with it; a line without one is passed over."""


L = TypeVar("L", bound=Line)


class LineList(ScrollView, can_focus=False):
    """Shows lines and points at one of them.

    Textual's own list lays out every line before it shows the first one, which takes seconds where
    there are ten thousand.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--hovered", "line-list--pointed"}
    DEFAULT_CSS = """
    LineList {
        text-wrap: nowrap;
        text-overflow: ellipsis;
        overflow-x: hidden;

        & > .line-list--hovered {
            background: $block-hover-background;
        }

        & > .line-list--pointed {
            background: $primary 35%;
            text-style: bold;
        }
    }
    """

    pointed: reactive[int | None] = reactive(None)
    """The place of the line that is pointed at; None where none can be chosen."""
    hovered: reactive[int | None] = reactive(None)
    """The place of the line that the mouse is over."""

    @dataclass
    class Pointed(Message):
        """Another line is pointed at."""

        id: str

    @dataclass
    class Chosen(Message):
        """A line was chosen."""

        id: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._lines: Sequence[Line] = ()
        self._make: Callable[[Any], Content] = Content
        self._places: Sequence[int] = ()
        """Of the lines that can be chosen."""

    @property
    def plain(self) -> str:
        """What stands in it, without styles and as if it were endlessly wide."""
        return "\n".join(self._make(line).plain for line in self._lines)

    @property
    def here(self) -> str:
        """What would be chosen now, or nothing."""
        return "" if self.pointed is None else self._lines[self.pointed].id

    def show(self, lines: Iterable[L], make: Callable[[L], Content], here: str = "") -> None:
        """Show these in place of what was there.

        Args:
            lines: No two of them have the same id.
            make: Returns how a line looks; called when it is seen.
            here: The id of the line to point at; if it is not there, the first is pointed at.
        """
        self._lines, self._make = tuple(lines), make
        self._places = [place for place, line in enumerate(self._lines) if line.id]
        found = (place for place in self._places if self._lines[place].id == here)
        self.set_reactive(LineList.pointed, None)
        self.hovered = None
        self.virtual_size = Size(0, len(self._lines))
        self.scroll_y = 0
        self.pointed = next(found, self._places[0] if self._places else None)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Render what stands in a line of the widget."""
        place, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if place >= len(self._lines):
            return Strip.blank(width, self.visual_style.rich_style)
        name = {self.hovered: "hovered"} | {self.pointed: "pointed"}
        looks = (f"line-list--{name[place]}",) if place in name else ()
        style = self.get_visual_style(*looks)
        (strip,) = Visual.to_strips(self, self._make(self._lines[place]), width, 1, style, pad=True)
        return strip

    def watch_pointed(self, place: int | None) -> None:
        """Bring the line into view, and say that it is pointed at."""
        if place is not None:
            self._bring_into_view()
            self.post_message(self.Pointed(self._lines[place].id))

    def on_resize(self, _: Resize) -> None:
        """Keep the line in view."""
        self._bring_into_view()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Mark the line that a click would choose."""
        self.hovered = self._place_below(event)

    def on_leave(self, _: Leave) -> None:
        """Mark none."""
        self.hovered = None

    def on_click(self, event: Click) -> None:
        """Choose the line that was clicked."""
        if (place := self._place_below(event)) is not None:
            self.pointed = place
            self.action_select()

    def action_cursor_up(self) -> None:
        """Point at the line before; at the last one after the first."""
        self._step(-1)

    def action_cursor_down(self) -> None:
        """Point at the next line; at the first one after the last."""
        self._step(1)

    def action_page_up(self) -> None:
        """Point at a line one page before, or at the first one."""
        if self.pointed is not None:
            last = bisect_right(self._places, self.pointed - self.size.height) - 1
            self.pointed = self._places[max(last, 0)]

    def action_page_down(self) -> None:
        """Point at a line one page on, or at the last one."""
        if self.pointed is not None:
            first = bisect_left(self._places, self.pointed + self.size.height)
            self.pointed = self._places[min(first, len(self._places) - 1)]

    def action_first(self) -> None:
        """Point at the first line."""
        if self._places:
            self.pointed = self._places[0]

    def action_last(self) -> None:
        """Point at the last line."""
        if self._places:
            self.pointed = self._places[-1]

    def action_select(self) -> None:
        """Choose the line that is pointed at."""
        if self.here:
            self.post_message(self.Chosen(self.here))

    def _step(self, step: int) -> None:
        if self.pointed is not None:
            number = bisect_left(self._places, self.pointed) + step
            self.pointed = self._places[number % len(self._places)]

    def _place_below(self, event: Click | MouseMove) -> int | None:
        """Return the place of the line below the mouse, if it can be chosen."""
        offset = event.get_content_offset(self)
        place = -1 if offset is None else offset.y + self.scroll_offset.y
        return place if 0 <= place < len(self._lines) and self._lines[place].id else None

    def _bring_into_view(self) -> None:
        """Scroll to the line that is pointed at, and to its heading."""
        if self.pointed is None:
            return
        top = self.pointed
        while top and not self._lines[top - 1].id:
            top -= 1
        self.scroll_to_region(
            Region(0, top, 1, self.pointed - top + 1), animate=False, force=True, immediate=True
        )
