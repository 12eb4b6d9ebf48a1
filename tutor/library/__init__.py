"""Courses on disk: YAML in, typed lessons out, and every error with its place."""

from tutor.library.finding import Finding, Unreadable
from tutor.library.library import Entry, Library, UnknownLesson, built_in
from tutor.library.read import read_lesson

__all__ = [
    "Entry",
    "Finding",
    "Library",
    "UnknownLesson",
    "Unreadable",
    "built_in",
    "read_lesson",
]
