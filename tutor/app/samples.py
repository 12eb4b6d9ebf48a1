"""The answers that a lesson's file holds, which a preview fills in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tutor.app.widgets.code_editor import clean

if TYPE_CHECKING:
    from tutor.lesson import Lesson


@dataclass(frozen=True)
class Sample:
    """One answer of a lesson's own."""

    key: str
    """What it is, whatever else the lesson has: "solution", or "mistake 2"."""
    name: str
    """What it is among the others, such as "mistake 2 of 5"."""
    code: str
    """As it stands in the code pane."""


def samples(lesson: "Lesson") -> tuple[Sample, ...]:
    """Return all answers that a lesson has: starter, solution, `accepts`, mistakes."""
    return tuple(_samples(lesson))


def _samples(lesson: "Lesson") -> Iterator[Sample]:
    yield Sample("starter", "starter", clean(lesson.starter))
    yield Sample("solution", "solution", clean(lesson.solution))
    rows = (
        ("accepts", lesson.accepts),
        ("mistake", [mistake.answer for mistake in lesson.mistakes]),
    )
    for kind, codes in rows:
        for number, code in enumerate(codes, start=1):
            key = f"{kind} {number}"
            yield Sample(key, f"{key} of {len(codes)}", clean(code))
