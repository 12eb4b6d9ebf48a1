"""One lesson after another, on all cores where there are many."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tutor.author.lint.course import Facts
from tutor.author.lint.lessons import LESSON_RULES
from tutor.author.lint.view import LessonView
from tutor.library import Finding, Unreadable
from tutor.library.cores import on_all_cores
from tutor.library.read import read_written

_ALLOWED = re.compile(r"^ *# lint: allow ([A-Z]\d{3}(?:, *[A-Z]\d{3})*)", re.MULTILINE)


@dataclass(frozen=True)
class Examined:
    """What lint found in a lesson by itself, and what it remembers of it."""

    findings: tuple[Finding, ...]
    facts: Facts | None
    """None where the lesson cannot be read."""
    allowed: frozenset[str]
    """The codes that its author allows in it."""


def examine(paths: Sequence[Path], codes: Collection[str]) -> Iterator[Examined]:
    """Look at lessons by the rules of these codes, and yield what was found in their order."""
    look = partial(_examine, frozenset(codes))
    yield from on_all_cores(look, paths)


def _examine(codes: frozenset[str], path: Path) -> Examined:
    try:
        view = LessonView(read_written(path))
    except Unreadable as unreadable:
        return Examined(unreadable.findings, None, frozenset())
    allowed = _allowed(view.source.text)
    findings = (
        view.source.finding(rule, place, message)
        for rule in LESSON_RULES
        if rule.code in codes - allowed
        for place, message in rule.look(view)
    )
    return Examined(tuple(findings), Facts.of(view), allowed)


def _allowed(text: str) -> frozenset[str]:
    found = _ALLOWED.findall(text)
    return frozenset(code for codes in found for code in re.findall(r"[A-Z]\d{3}", codes))
