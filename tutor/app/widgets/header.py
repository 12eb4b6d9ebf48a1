"""The first line: where in the course one is."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tutor.app.plain import printable
from tutor.app.session import Opened, State

_GAP = 2


class Header(Widget):
    """Shows the track, the lesson's title, and how far one is."""

    ALLOW_SELECT = False

    note: reactive[str] = reactive("")
    """What stands right, in place of how many lessons there are."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._track = Content("")
        self._title = Content.styled("torchtutor", "bold")
        self._state = State.OPEN
        self._number = ""

    def show(self, opened: Opened) -> None:
        """Show where this lesson stands."""
        lesson = opened.lesson
        title = opened.id if isinstance(lesson, Exception) else lesson.title
        self._track = Content.styled(f"{printable(opened.track)} / ", "$foreground 60%")
        self._title = Content.styled(printable(title), "bold")
        self._state = opened.state
        self._number = f"{opened.number} of {opened.count}"
        self.refresh()

    def render(self) -> Content:
        """Put the title left and the rest right; the track goes first where room is short."""
        width = self.content_size.width
        note = self.note or self._number
        right = Content.assemble(_STATES[self._state], (note, "$foreground 60%"))
        room = max(0, width - right.cell_length - _GAP)
        left = self._track + self._title
        left = (left if left.cell_length <= room else self._title).truncate(room, ellipsis=True)
        gap = max(0, width - left.cell_length - right.cell_length)
        return Content.assemble(left, " " * gap, right)


_STATES: dict[State, tuple[str, str]] = {
    State.OPEN: ("", ""),
    State.PASSED: ("✓ passed  ", "$text-success bold"),
    State.CHANGED: ("✓ passed, changed since  ", "$text-success"),
    State.BROKEN: ("! cannot be read  ", "$text-warning bold"),
}
