"""A row of tabs, of which one is chosen."""

from collections.abc import Mapping

from textual.content import Content
from textual.reactive import reactive

from tutor.app.widgets.links import Links


class TabRow(Links):
    """A tab for each of several things; a click goes there."""

    chosen: reactive[str] = reactive("")
    """The tab of what is shown."""
    notes: reactive[Mapping[str, str]] = reactive(dict)
    """What stands beside the titles, by tab."""

    def __init__(
        self,
        titles: Mapping[str, str],
        action: str,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        """Make the tabs.

        Args:
            titles: Each tab's name, and its title.
            action: What a click does, with the tab's name as its one argument.
            id: The widget's id.
        """
        super().__init__(id=id)
        self._titles = titles
        self._action = action
        self.set_reactive(TabRow.chosen, next(iter(titles)))

    def render(self) -> Content:
        """Draw the tabs."""
        return Content(" ").join(self._tab(*tab) for tab in self._titles.items())

    def _tab(self, name: str, title: str) -> Content:
        note = self.notes.get(name, "")
        look = (
            "$block-cursor-foreground on $primary bold"
            if name == self.chosen
            else "$foreground 80%"
            if note
            else "$foreground 60%"
        )
        tab = Content.styled(f" {title}{note and f' {note}'} ", look)
        return self.link(tab, f"{self._action}('{name}')")
