"""The keys that work now, on as many lines as they need."""

from collections.abc import Mapping, Sequence
from typing import Any

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen

from tutor.app.actions import Action
from tutor.app.widgets.links import Links

_GAP = "  "


class KeyBar(Links):
    """Shows the most used actions that can be done now; a click does it."""

    def __init__(self, actions: Sequence[Action], *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._actions = actions
        self._items: tuple[tuple[Content, str], ...] = ()

    def on_mount(self) -> None:
        """Follow what can be done."""
        self.screen.bindings_updated_signal.subscribe(self, self._update)

    def render(self) -> Content:
        """Lay the keys out."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Count the lines at this width."""
        return len(self._lines(width))

    def _update(self, screen: Screen[object]) -> None:
        keys = keys_now(screen)
        items = tuple(
            (_item(action, self.app.get_key_display(keys[action.id][0])), action.target)
            for action in self._actions
            if action.in_bar and action.id in keys
        )
        if items != self._items:
            width = self.content_size.width
            before = len(self._lines(width))
            self._items = items
            self.refresh(layout=len(self._lines(width)) != before)

    def _lines(self, width: int) -> list[Content]:
        rows: list[list[Content]] = [[]]
        used = 0
        for item, target in self._items:
            if rows[-1] and used + len(_GAP) + item.cell_length > width:
                rows.append([])
                used = 0
            used += len(_GAP) * bool(rows[-1]) + item.cell_length
            rows[-1].append(self.link(item, target))
        return [Content(_GAP).join(row) for row in rows]


def keys_now(screen: Screen[Any]) -> Mapping[str, Sequence[Binding]]:
    """Return the keys of each action that can be done now, by its id; the one to show first."""
    keys: dict[str, list[Binding]] = {}
    for bound in screen.active_bindings.values():
        if bound.binding.id:
            keys.setdefault(bound.binding.id, []).append(bound.binding)
    return keys


def _item(action: Action, key: str) -> Content:
    return Content.assemble((key, "$footer-key-foreground bold"), f" {action.label}")
