"""What a learner is told about an answer that did not pass."""

from dataclasses import dataclass
from enum import StrEnum


class Source(StrEnum):
    """Where an explanation comes from, in the order in which they are tried."""

    UNFILLED = "unfilled"
    ERROR = "error"
    LIMIT = "limit"
    MISSING_NAME = "missing_name"
    MISTAKE = "mistake"
    NEAR_MISS = "near_miss"
    SAYS = "says"
    DIFFERENCE = "difference"
    WARNING = "warning"
    """No reason for a verdict: what Python or PyTorch warned of."""


@dataclass(frozen=True)
class Explanation:
    """One explanation: the first that applied."""

    source: Source
    text: str
    """Plain text with code in backticks; safe to write to a terminal."""
    line: int | None = None
    """The line of the answer that it speaks of, from 1."""
