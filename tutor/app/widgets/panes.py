"""The three panes: all of them where there is room, else the chosen one."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.reactive import reactive
from textual.widget import Widget

from tutor.app.messages import PaneChosen
from tutor.app.widgets.code_editor import CodeEditor
from tutor.app.widgets.explanation import Explanation
from tutor.app.widgets.given import Given
from tutor.app.widgets.results import Results

PANES = {"text": "Text", "code": "Code", "results": "Results"}
"""Each pane's id, and its title."""


class Panes(Horizontal):
    """Text left; code above results right. Which of them are seen, the styles decide."""

    chosen: reactive[str] = reactive("text", init=False)
    """The pane one is in; in a small terminal the only one that is seen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, classes="-on-text")

    def compose(self) -> ComposeResult:
        """Make the panes, empty."""
        with Explanation(id="text", classes="pane") as text:
            text.border_title = PANES["text"]
        with Vertical(id="right"):
            with Vertical(id="code", classes="pane") as code:
                code.border_title = PANES["code"]
                yield Given(id="given")
                yield CodeEditor(id="editor")
            with Results(id="results", classes="pane") as results:
                results.border_title = PANES["results"]

    def go_to(self, pane: str) -> None:
        """Show a pane and take the keys there."""
        self.chosen = pane
        widget: Widget
        match pane:
            case "code":
                widget = self.query_one(CodeEditor)
            case "results":
                widget = self.query_one(Results).reading
            case _:
                widget = self.query_one(Explanation)
        self.screen.set_focus(widget)  # at once: the next key may be meant for it

    def watch_chosen(self, pane: str) -> None:
        """Tell the styles and the tabs."""
        for name in PANES:
            self.set_class(name == pane, f"-on-{name}")
        self.post_message(PaneChosen(pane))

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Take note of the pane that was clicked or tabbed into."""
        for widget in event.widget.ancestors_with_self:
            if widget.id in PANES:
                self.chosen = widget.id
