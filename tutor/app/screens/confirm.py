"""A question that is answered with yes or no."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static


class ConfirmScreen(ModalScreen[bool]):
    """Asks before something is done."""

    CSS_PATH = "../styles/confirm.tcss"
    AUTO_FOCUS = "#no"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "Yes"),
        Binding("n,escape", "answer(False)", "No"),
        Binding("left", "app.focus_previous", show=False),
        Binding("right", "app.focus_next", show=False),
    ]

    def __init__(self, question: str, comfort: str) -> None:
        super().__init__()
        self._question = question
        self._comfort = comfort

    def compose(self) -> ComposeResult:
        """Make the question and its two answers."""
        with Vertical(id="box"):
            yield Static(self._question, id="question", markup=False)
            yield Static(self._comfort, id="comfort", markup=False)
            with Horizontal(id="answers"):
                yield Button("Yes (y)", id="yes", variant="primary", compact=True)
                yield Button("No (n)", id="no", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take the answer."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001 - from a binding
        """Take the answer."""
        self.dismiss(answer)
