"""The results pane: the verdict, and what to notice once it is passed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tutor.app.blocks import Block
from tutor.app.plain import prose
from tutor.app.report import cannot, details, headline
from tutor.app.widgets.flowing import Flowing
from tutor.app.widgets.lesson_text import LessonText
from tutor.app.widgets.reading import Reading

if TYPE_CHECKING:
    from tutor.attempt.verdict import Verdict


class Results(Reading):
    """Shows what came of the last press of Run."""

    def compose(self) -> ComposeResult:
        """Make the places for the verdict, what to notice, and the checks."""
        yield Flowing(id="verdict")
        yield LessonText(id="after")
        yield Flowing(id="checks")

    @property
    def plain(self) -> str:
        """Everything that stands here but the Markdown, without styles."""
        return "\n".join(part.plain for part in self.query(Flowing))

    def show_nothing(self, text: str) -> None:
        """Say that nothing ran yet, or what runs now."""
        self._show([Block(prose(text, "$foreground 60%"))])

    def show_passed_before(self, text: str, after: str) -> None:
        """Show a lesson that was passed some time ago."""
        self._show([Block(prose(text), "✓", "$text-success bold")], after)

    def show_verdict(self, verdict: "Verdict", after: str, go_on: str) -> None:
        """Show a verdict; once passed, what to notice comes before the checks."""
        if verdict.passed:
            self._show([headline(verdict), Block(prose(go_on))], after, details(verdict))
        else:
            self._show([headline(verdict), *details(verdict)])

    def show_cannot(self, text: str) -> None:
        """Say why nothing could run, and what to do."""
        self._show(cannot(text))

    def _show(
        self, verdict: Iterable[Block], after: str = "", checks: Iterable[Block] = ()
    ) -> None:
        self.query_one("#verdict", Flowing).show(verdict)
        self.query_one("#after", LessonText).show(after)
        self.query_one("#checks", Flowing).show(checks)
        self.scroll_home(animate=False)
