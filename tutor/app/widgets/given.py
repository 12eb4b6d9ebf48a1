"""The lesson's own code, which runs before the answer: read-only, and folded at first."""

from textual.app import ComposeResult
from textual.containers import ScrollableContainer, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from tutor.app import wording
from tutor.app.highlighting import coloured
from tutor.app.plain import printable


class Given(Vertical):
    """One line that unfolds to the code; nothing at all where a lesson has none."""

    unfolded: reactive[bool] = reactive(default=False, toggle_class="-unfolded")
    """Whether the code is shown."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._code = ""

    def compose(self) -> ComposeResult:
        """Make the line and the place for the code."""
        yield Static(id="given-title", markup=False)
        with ScrollableContainer(id="given-scroll"):
            yield Static(id="given-code", markup=False)

    def show(self, code: str) -> None:
        """Show a lesson's code, folded."""
        self._code = printable(code).strip("\n")
        self.set_class(not self._code, "-none")
        self.unfolded = False
        self._update()

    def toggle(self) -> bool:
        """Fold or unfold; returns whether there was anything to unfold."""
        if self._code:
            self.unfolded = not self.unfolded
            self._update()
        return bool(self._code)

    def on_click(self) -> None:
        """Fold or unfold."""
        self.toggle()

    def _update(self) -> None:
        count = self._code.count("\n") + 1
        lines = "1 line" if count == 1 else f"{count} lines"
        arrow = "▾" if self.unfolded else "▸"
        self.query_one("#given-title", Static).update(
            Content.assemble(
                (f"{arrow} Given", "bold"), (f"  {lines}, {wording.GIVEN}", "$foreground 60%")
            )
        )
        if self.unfolded:
            self.query_one("#given-code", Static).update(coloured(self._code))
