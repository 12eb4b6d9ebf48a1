"""What the steps of a proof work with."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from tutor.attempt.trial import Trial
from tutor.author.lint.view import LessonView
from tutor.engine import Engine
from tutor.lesson import Lesson
from tutor.library import Finding
from tutor.library.finding import Place
from tutor.library.rules import Rule

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True)
class Bench:
    """One lesson under proof, and what to run it with."""

    view: LessonView
    engine: Engine
    elsewhere: Engine
    """An engine whose processes have another hash seed."""
    pool: ThreadPoolExecutor
    rounds: int
    """On how many seeds right answers are tried."""

    @property
    def lesson(self) -> Lesson:
        """The lesson."""
        return self.view.lesson

    @cached_property
    def trial(self) -> Trial:
        """Where its answers are tried."""
        return Trial(self.lesson, self.engine)

    def finding(self, rule: Rule, place: Place, message: str) -> Finding:
        """What was found, at its place in the lesson's file."""
        return self.view.source.finding(rule, place, message)

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Does something with many at once; yields in their order."""
        return self.pool.map(function, items)


Step = Callable[[Bench], Iterator[Finding]]
"""A step of a proof: it yields what it finds."""
