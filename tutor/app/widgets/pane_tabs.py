"""The tabs that stand above the one pane which a small terminal has room for."""

from textual.content import Content
from textual.reactive import reactive

from tutor.app.widgets.links import Links
from tutor.app.widgets.panes import PANES


class PaneTabs(Links):
    """A tab for each pane; a click goes there."""

    chosen: reactive[str] = reactive("text")
    """The pane that is shown."""
    note: reactive[str] = reactive("")
    """A sign beside the results' tab, of the last verdict."""

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
        tab = Content.styled(f" {label}{note} ", look)
        return self.link(tab, f"screen.show_pane('{pane}')")
