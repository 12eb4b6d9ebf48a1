"""Lessons and errors, as short as a test needs them."""

from tutor.lesson import Lesson
from tutor.wire import CodeSpan, Raised, Stage


def lesson(**fields):
    """Return a lesson of which only what is told here matters."""
    return Lesson(
        **{
            "format": 1,
            "title": "Double",
            "summary": "Multiply by two.",
            "minutes": 1,
            "explain": "Double it.",
            "starter": "y = ...",
            "cases": [{"title": "one"}],
            "checks": [{"value": "y"}],
            "solution": "y = 2",
            "id": "double",
            "digest": "abc",
            **fields,
        }
    )


def span(line, column=None, end_column=None, *, stage=Stage.ANSWER, end_line=None):
    """Return a place in code; its columns count bytes."""
    return CodeSpan(stage, line, column, end_line or line, end_column)


def place(code, part, stage=Stage.ANSWER):
    """Return where a part of some code stands, as Python tells it."""
    start = code.encode().index(part.encode())
    line = code.encode().count(b"\n", 0, start)
    column = start - (code.encode().rfind(b"\n", 0, start) + 1)
    return span(line + 1, column, column + len(part.encode()), stage=stage)


def raised(type, message, *spans, stage=Stage.ANSWER, name=None):  # noqa: A002
    return Raised(stage, type, (type, "Exception", "BaseException"), message, spans, name)
