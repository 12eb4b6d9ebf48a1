"""What the text and the results have in common: both are read, and both hold code."""

from textual.containers import VerticalScroll

_STEP = 8
"""Columns that one press moves the code."""


class Reading(VerticalScroll):
    """A pane to read; its code keeps its lines, and left and right move what is too wide."""

    def action_scroll_left(self) -> None:
        """Move wide code back."""
        self._shift(-_STEP)

    def action_scroll_right(self) -> None:
        """Move wide code on, to see the ends of its lines."""
        self._shift(_STEP)

    def _shift(self, columns: int) -> None:
        for code in self.query("Fence, .solution"):
            code.scroll_relative(x=columns, animate=False)
