"""The tabs that stand above the one pane which a small terminal has room for."""

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from tutor.app.widgets.panes import PANES


class PaneTabs(Widget):
    """A tab for each pane; a click goes there."""

    ALLOW_SELECT = False

    chosen: reactive[str] = reactive("text")
    """The pane that is shown."""
    note: reactive[str] = reactive("")
    """A sign beside the results' tab, of the last verdict."""

    def on_mount(self) -> None:
        """Keep the tabs' own colours."""
        self.auto_links = False

    def render(self) -> Content:
        """Draw the tabs."""
        tabs = [self._tab(pane, label) for pane, label in PANES.items()]
        return Content(" ").join(tabs)

    def _tab(self, pane: str, label: str) -> Content:
        note = f" {self.note}" if pane == "results" and self.note else ""
        look = (
            "$block-cursor-foreground on $primary bold"
            if pane == self.chosen
            else "$foreground 60%"
        )
        return Content.styled(f" {label}{note} ", look).stylize(
            Style.from_meta({"@click": f"screen.show_pane('{pane}')"})
        )
