"""A rule of lint: what it looks for, and what to tell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from pathlib import Path
from typing import Generic, TypeVar

from tutor.library.finding import Place
from tutor.library.rules import Rule

S = TypeVar("S")
F = TypeVar("F")

InLesson = tuple[Place, str]
"""Where something is wrong in a lesson, and what would be right."""

InCourse = tuple[Path, Place, str]
"""In which file of a course something is wrong, where, and what would be right."""

Found = Iterator[InLesson]
FoundInCourse = Iterator[InCourse]


@dataclass(frozen=True)
class LintRule(Rule, Generic[S, F]):
    """A rule that looks at a lesson or at a course."""

    look: Callable[[S], Iterator[F]]


def rule(code: str, title: str) -> Callable[[Callable[[S], Iterator[F]]], LintRule[S, F]]:
    """Make a rule of a function: its docstring explains the rule to authors."""

    def make(look: Callable[[S], Iterator[F]]) -> LintRule[S, F]:
        return LintRule(code, title, " ".join(cleandoc(look.__doc__ or "").split()), look)

    return make
