"""The text pane: what the lesson explains, then the hints and the solution that were asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import HorizontalScroll, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tutor.app.blocks import EMPTY, Block
from tutor.app.highlighting import coloured
from tutor.app.plain import printable, prose
from tutor.app.report import paragraphs
from tutor.app.widgets.flowing import Flowing
from tutor.app.widgets.lesson_text import LessonText
from tutor.app.widgets.next_hint import NextHint
from tutor.app.widgets.reading import Reading

if TYPE_CHECKING:
    from tutor.library import Finding


class Explanation(Reading):
    """Shows a lesson's text, or why it cannot be read."""

    def compose(self) -> ComposeResult:
        """Make the places for text and findings; hints come as they are asked for."""
        yield LessonText(id="lesson-text")
        yield Flowing(id="findings")
        yield Vertical(id="hints")
        yield NextHint(id="next-hint")

    def show(self, text: str, hints: Sequence[str], shown: int) -> None:
        """Show a lesson, with the hints that were shown before."""
        self._clear()
        self.query_one(LessonText).show(text)
        shown = min(shown, len(hints))
        self.query_one("#hints").mount_all(_hint(hints, number + 1) for number in range(shown))
        self.query_one(NextHint).offer(shown, len(hints))

    def show_findings(self, title: str, findings: "Sequence[Finding]", advice: str) -> None:
        """Show what is wrong with a file in place of a lesson."""
        self._clear()
        self.query_one(LessonText).show("")
        places = [
            block
            for finding in findings
            for block in (
                EMPTY,
                Block(Content.styled(printable(_place(finding)), "$foreground 60%")),
                *paragraphs(printable(finding.message), indent=2),
            )
        ]
        heading = Block(Content.styled(title, "$text-warning bold"), "!", "$text-warning bold")
        self.query_one("#findings", Flowing).show([heading, *places, EMPTY, *paragraphs(advice)])

    def show_trouble(self, title: str, text: str) -> None:
        """Show what stands in the way of everything."""
        self._clear()
        heading = Block(Content.styled(title, "$text-warning bold"), "!", "$text-warning bold")
        self.query_one("#findings", Flowing).show([heading, EMPTY, *paragraphs(text)])

    def add_hint(self, hints: Sequence[str], number: int) -> None:
        """Show one more hint, and scroll to it."""
        hint = _hint(hints, number)
        self.query_one("#hints").mount(hint)
        self.query_one(NextHint).offer(number, len(hints))
        self._go_to(hint)

    def add_solution(self, code: str) -> None:
        """Show the solution, and scroll to it."""
        for old in self.query(".solution"):
            old.remove()
        solution = _card("Solution", coloured(printable(code)), "solution")
        self.mount(solution)
        self._go_to(solution)

    @property
    def has_solution(self) -> bool:
        """Whether the solution stands there."""
        return bool(self.query(".solution"))

    async def settled(self) -> None:
        """Wait until the text is there, and has its height."""
        await self.query_one(LessonText).settled()

    def _go_to(self, card: Widget) -> None:
        self.call_after_refresh(card.scroll_visible, animate=False)

    def _clear(self) -> None:
        self.query(".card").remove()
        self.query_one(NextHint).offer(0, 0)
        self.query_one("#findings", Flowing).show([])
        self.scroll_home(animate=False)


def _place(finding: "Finding") -> str:
    return f"{finding.file}:{finding.line}:{finding.column}"


def _hint(hints: Sequence[str], number: int) -> Widget:
    return _card(f"Hint {number} of {len(hints)}", prose(hints[number - 1]), "hint")


def _card(title: str, content: Content, kind: str) -> Widget:
    inside = Static(content, markup=False)
    card = HorizontalScroll(inside, classes=f"card {kind}", can_focus=False)
    card.border_title = title
    return card
