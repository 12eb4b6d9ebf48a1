"""What the parts of the app tell each other. Widgets post, screens decide."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tutor.attempt.verdict import Verdict
    from tutor.lesson import Lesson


@dataclass
class Judged(Message):
    """A press of Run came to its end."""

    lesson: "Lesson"
    """The lesson that it belongs to, which may not be the one that is shown by now."""
    answer: str
    verdict: "Verdict"

    def line_in(self, text: str) -> int | None:
        """Return the line that the verdict speaks of, from 1, if the text is still the same."""
        explanation = self.verdict.explanation
        return explanation.line if explanation and text == self.answer else None


@dataclass
class Skipped(Message):
    """The lesson that is shown needs what there is not here, so that no answer to it can run."""

    lesson: "Lesson"
    why: str


@dataclass
class Glanced(Message):
    """An answer was checked quietly, while it was typed."""

    lesson: "Lesson"
    answer: str
    verdict: "Verdict"


@dataclass
class RunFailed(Message):
    """A press of Run came to no verdict."""

    text: str
    """What happened, and what to do."""


@dataclass
class EngineSettled(Message):
    """PyTorch is there, or it is known that it will not come."""


@dataclass
class Trouble(Message):
    """Something could not be kept or read."""

    text: str
    """What happened, and what to do."""


@dataclass
class PaneChosen(Message):
    """Another pane is the one that one is in."""

    pane: str
