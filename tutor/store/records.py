"""What the store hands out."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Draft:
    """What stands in the code pane, and where its cursor is."""

    text: str
    row: int = 0
    """The cursor's line, from 0."""
    column: int = 0
    """The cursor's place in its line, from 0."""


@dataclass(frozen=True)
class Pass:
    """A lesson that was passed."""

    digest: str
    """The lesson's digest then: another one now means that the lesson changed since."""
    at: datetime
    """When, in UTC."""
