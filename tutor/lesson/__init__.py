"""What a course, a lesson, a case and a check are: typed, frozen, and pure."""

from tutor.lesson.checks import KINDS, AnyCheck, kind_of
from tutor.lesson.checks.base import Check, EqualsCheck, Reveal, When
from tutor.lesson.course import Course, Track
from tutor.lesson.lesson import Case, Equivalent, Lesson, LessonFile, Limits, Mistake

__all__ = [
    "KINDS",
    "AnyCheck",
    "Case",
    "Check",
    "Course",
    "EqualsCheck",
    "Equivalent",
    "Lesson",
    "LessonFile",
    "Limits",
    "Mistake",
    "Reveal",
    "Track",
    "When",
    "kind_of",
]
