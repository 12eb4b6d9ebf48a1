"""What is wrong in a file of a course, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

MOST = 100
"""Findings of one sort in one file: nobody reads more at once."""


class Place(NamedTuple):
    """A place in a text, counted from 1 in lines and characters."""

    line: int
    column: int


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong in a file."""

    file: Path
    line: int
    column: int
    code: str
    """The code of the rule that found it."""
    message: str
    """What was found, and what would be right. Safe to write to a terminal."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.code} {self.message}"


class Unreadable(Exception):  # noqa: N818 - a broken file is an answer too, not a fault of ours
    """A file of a course that cannot be read, with everything that is wrong in it."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        """By their place; never empty."""
        super().__init__("\n".join(map(str, self.findings)))
