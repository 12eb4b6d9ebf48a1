"""All keys, and what the signs mean."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from tutor.app import wording
from tutor.app.actions import Action
from tutor.app.blocks import EMPTY, Block
from tutor.app.widgets.flowing import Flowing
from tutor.app.widgets.reading import Reading

_KEY = "$footer-key-foreground bold"


class HelpScreen(ModalScreen[None]):
    """Made from the same list as the key bar and the palette."""

    CSS_PATH = "../styles/help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1,question_mark,q", "dismiss(None)", "Back"),
    ]

    def __init__(self, actions: Sequence[Action], keys: Mapping[str, Sequence[Binding]]) -> None:
        """Make the screen.

        Args:
            actions: All that can be done.
            keys: The keys of each action as they are bound now, by its id.
        """
        super().__init__()
        self._actions = actions
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Make the list."""
        with Reading(id="box") as box:
            box.border_title = "Help"
            box.border_subtitle = "esc goes back"
            yield Flowing(self._blocks())

    def _blocks(self) -> Iterator[Block]:
        actions = [(self._keys_of(action), action.help) for action in self._actions]
        parts: tuple[tuple[str, Sequence[tuple[str, str]]], ...] = (
            ("Everywhere", actions),
            ("In the editor", wording.EDITOR_HELP),
            ("In text and results", wording.READING_HELP),
            ("Signs", wording.SIGNS_HELP),
        )
        for index, (title, lines) in enumerate(parts):
            if index:
                yield EMPTY
            yield Block(Content.styled(title, "bold"))
            width = max(len(keys) for keys, _ in lines)
            for keys, text in lines:
                yield Block(Content(text), keys.ljust(width), _KEY, indent=1)

    def _keys_of(self, action: Action) -> str:
        if not action.key:
            palette = next(other for other in self._actions if other.id == "palette")
            return f"{self._keys_of(palette)}, {action.label}"
        keys = [binding.key for binding in self._keys.get(action.id, ())] or [action.key]
        return ", ".join([*keys, *(["?"] if action.reading_key else [])])
