"""Words that do something when they are clicked."""

from textual.content import Content
from textual.events import Leave, MouseMove
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget


class Links(Widget):
    """A line of links in their own colours; the one below the mouse lights up."""

    ALLOW_SELECT = False

    pointed_at: reactive[str] = reactive("")
    """The action of the link below the mouse."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.auto_links = False  # Textual's own links look like those of a web page

    def link(self, content: Content, action: str) -> Content:
        """Return this as a link that does the action."""
        lit = content.stylize("underline") if action == self.pointed_at else content
        return lit.stylize(Style.from_meta({"@click": action}))

    def on_mouse_move(self, event: MouseMove) -> None:
        """Light up what is pointed at."""
        self.pointed_at = event.style.meta.get("@click", "")

    def on_leave(self, _: Leave) -> None:
        """Light nothing up."""
        self.pointed_at = ""
