"""Errors as data: the type, the message, and the frames in code of the lesson or the learner."""

import itertools
from types import CodeType, FrameType, TracebackType
from typing import Any

from tutor.wire import CodeSpan, Operand, Raised, Stage
from tutor.worker.capture import class_name
from tutor.worker.operands import operands
from tutor.worker.source import file_name

_STAGES = {file_name(stage): stage for stage in Stage}
_LONGEST_MESSAGE = 4000
_MOST_SPANS = 50


def describe(error: BaseException, stage: Stage) -> Raised:
    """Returns what can be said of an error that was raised in a stage."""
    cls = type(error)
    return Raised(
        stage=stage,
        type=class_name(cls),
        bases=tuple(class_name(base) for base in type.mro(cls) if base is not object),
        message=_message(error)[:_LONGEST_MESSAGE],
        spans=_shorten((*_spans(error.__traceback__), *_syntax_span(error))),
        name=_name(error),
        operands=_operands(error.__traceback__),
    )


def describe_warning(
    message: Warning | str, category: type[Warning], place: tuple[str, int], frame: FrameType | None
) -> Raised | None:
    """Returns what can be said of a warning; None when no code of the case led to it.

    Args:
        message: What was said.
        category: Its class.
        place: The file and the line that Python names.
        frame: Where it was told.
    """
    spans = tuple(_spans_of_stack(frame))
    file, line = place
    if not spans and file in _STAGES:  # Python's own, from reading the code
        spans = (CodeSpan(_STAGES[file], line, None, line, None),)
    if not spans:
        return None
    try:
        text = str(message)
    except BaseException:
        text = "(its message could not be read)"
    return Raised(
        stage=spans[0].stage,
        type=class_name(category),
        bases=tuple(class_name(base) for base in type.mro(category) if base is not object),
        message=text.encode(errors="replace").decode()[:_LONGEST_MESSAGE],
        spans=_shorten(spans),
    )


def _spans_of_stack(frame: FrameType | None) -> list[CodeSpan]:
    """Returns the places in code of the case, outermost first."""
    spans = []
    while frame:
        if stage := _STAGES.get(frame.f_code.co_filename):
            spans.append(_span(stage, frame.f_code, frame.f_lineno, frame.f_lasti))
        frame = frame.f_back
    return spans[::-1]


def _message(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return str(error.msg)
    try:
        # A surrogate cannot be written as UTF-8.
        return str(error).encode(errors="replace").decode()
    except BaseException:
        return "(its message could not be read)"


def _name(error: BaseException) -> str | None:
    try:
        name = error.name if isinstance(error, (NameError, AttributeError)) else None
    except BaseException:
        return None
    return name if isinstance(name, str) else None


def _spans(traceback: TracebackType | None) -> list[CodeSpan]:
    spans = []
    while traceback:
        frame = traceback.tb_frame
        if stage := _STAGES.get(frame.f_code.co_filename):
            spans.append(_span(stage, frame.f_code, traceback.tb_lineno, traceback.tb_lasti))
        traceback = traceback.tb_next
    return spans


def _operands(traceback: TracebackType | None) -> tuple[Operand, ...]:
    """Returns the tensors in the innermost expression of the learner's that failed."""
    last = None
    while traceback:
        if _STAGES.get(traceback.tb_frame.f_code.co_filename) is Stage.ANSWER:
            last = traceback
        traceback = traceback.tb_next
    if last is None:
        return ()
    frame = last.tb_frame
    return operands(frame, _span(Stage.ANSWER, frame.f_code, last.tb_lineno, last.tb_lasti))


def _span(stage: Stage, code: CodeType, line: int, instruction: int) -> CodeSpan:
    end_line, column, end_column = None, None, None
    if hasattr(code, "co_positions"):
        positions: Any = itertools.islice(code.co_positions(), instruction // 2, None)
        start, end_line, column, end_column = next(positions, (None,) * 4)
        line = start or line
    return CodeSpan(stage, line, column, end_line, end_column)


def _syntax_span(error: BaseException) -> list[CodeSpan]:
    if not isinstance(error, SyntaxError) or error.filename not in _STAGES:
        return []
    return [
        CodeSpan(
            _STAGES[error.filename],
            error.lineno or 1,
            _in_bytes(error.text, error.offset),
            getattr(error, "end_lineno", None),
            _in_bytes(error.text, getattr(error, "end_offset", None)),
        )
    ]


def _in_bytes(line: str | None, offset: int | None) -> int | None:
    """Returns a column from 0 in bytes: a SyntaxError counts characters, from 1."""
    if offset is None or offset < 1:
        return None
    return len((line or "")[: offset - 1].encode(errors="replace"))


def _shorten(spans: tuple[CodeSpan, ...]) -> tuple[CodeSpan, ...]:
    """Keeps both ends of a deep recursion."""
    if len(spans) <= _MOST_SPANS:
        return spans
    return spans[: _MOST_SPANS // 2] + spans[-_MOST_SPANS // 2 :]
