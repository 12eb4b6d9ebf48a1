"""The next rung of the hints: offered, and not shown before it is asked for."""

from textual.content import Content
from textual.reactive import reactive

from tutor.app import wording
from tutor.app.widgets.links import Links


class NextHint(Links):
    """Says how many hints there are and how to see the next; a click shows it."""

    shown: reactive[int] = reactive(0)
    """How many hints were shown."""
    count: reactive[int] = reactive(0)
    """How many there are."""

    def offer(self, shown: int, count: int) -> None:
        """Offer what comes after so many hints of so many."""
        self.shown, self.count, self.display = shown, count, count > 0

    def render(self) -> Content:
        """Draw the rungs, and the offer."""
        rungs = "●" * self.shown + "○" * (self.count - self.shown)
        if self.shown >= self.count:
            text, action = wording.THAT_WAS_THE_LAST_HINT, "screen.solution"
        else:
            text, action = wording.next_hint(self.shown + 1, self.count), "screen.hint"
        line = Content.assemble((rungs, "$text-secondary"), f" {text}")
        return self.link(line, action)
