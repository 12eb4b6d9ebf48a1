"""A Textual app with the tutor's widgets and none of its work: `python bare_app.py LESSON`."""

import sys
from pathlib import Path

from textual.app import App
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Collapsible, Footer, Markdown, Static, TextArea


class BareApp(App[None]):
    """Markdown, a folded text, an editor, results, a footer."""

    CSS = "VerticalScroll, Vertical, TextArea { border: round $primary; }"
    BINDINGS = (("ctrl+r", "run", "Run"), ("ctrl+q", "quit", "Quit"))

    def compose(self):
        yield Static("the title of the lesson")
        with Horizontal():
            with VerticalScroll():
                yield Markdown()
            with Vertical():
                yield Collapsible(TextArea(read_only=True), title="Given")
                yield TextArea(show_line_numbers=True)
                yield Static("Press ctrl+r to run your answer.", markup=False)
        yield Static("a line of status")
        yield Footer()

    def on_mount(self) -> None:
        """Shows the text once the first frame is there, as the tutor does."""
        self.call_after_refresh(self._fill)

    async def _fill(self) -> None:
        await self.query_one(Markdown).update(TEXT)


TEXT = Path(sys.argv[1]).read_text(encoding="utf-8")
BareApp().run()
