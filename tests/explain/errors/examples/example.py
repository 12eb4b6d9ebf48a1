"""An answer that raises what a row knows, and one that raises what looks like it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    """The example of a row."""

    answer: str
    near: str = ""
    """An answer whose error has the same class and like words, and of which the row is silent."""
