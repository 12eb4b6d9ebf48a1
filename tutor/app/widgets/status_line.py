"""One line that says what is being waited for, or what just happened."""

from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from tutor.app import wording
from tutor.app.plain import printable
from tutor.app.widgets.code_editor import CodeEditor

_SECONDS = 8.0
"""How long a word stands before the state shows again."""
_GAP = 2
_DOT = " · "


class StatusLine(Widget):
    """Shows the state; a word said in between stands for a while in its place."""

    ALLOW_SELECT = False

    text: reactive[str] = reactive(wording.OPENING)
    """What stands left."""
    help: reactive[str] = reactive("")
    """The keys of the place one is in; stands right, as much of it as there is room for."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._state = ""
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        """Follow the focus."""
        self.watch(self.screen, "focused", self._show_help)

    def state(self, text: str, *, busy: bool = False, waits: bool = False) -> None:
        """Show what is being waited for, or what is ready.

        Args:
            text: The state.
            busy: Whether something is being waited for.
            waits: Whether a word that was just said stands first for as long as it would have.
        """
        self._state = text
        self.set_class(busy, "-busy")
        if not (waits and self._timer):
            self._show_state()

    def say(self, text: str) -> None:
        """Say something for a while."""
        self._forget()
        self.add_class("-said")
        self.text = text
        self._timer = self.set_timer(_SECONDS, self._show_state)

    def render(self) -> Content:
        """Put the text left and the help right."""
        width = self.content_size.width
        parts = self.help.split(_DOT)
        text = self.text
        # How to leave the editor is worth more than the end of the state.
        while _DOT in text and len(text) + _GAP + len(parts[0]) > width:
            text = text.rpartition(_DOT)[0]
        left = Content(printable(text)).truncate(width, ellipsis=True)
        while parts and left.cell_length + _GAP + len(_DOT.join(parts)) > width:
            parts.pop()
        right = Content.styled(_DOT.join(parts), "$foreground 50%")
        return Content.assemble(left, " " * (width - left.cell_length - len(right)), right)

    def _show_help(self, focused: Widget | None) -> None:
        self.help = wording.EDITOR_KEYS if isinstance(focused, CodeEditor) else ""

    def _show_state(self) -> None:
        self._forget()
        self.remove_class("-said")
        self.text = self._state

    def _forget(self) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None
