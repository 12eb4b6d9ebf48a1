"""Answers that asked for what an answer may not have here: files, the network, the system."""

import re
from pathlib import Path

from tutor.explain.error import explain_error
from tutor.explain.explanation import Explanation, Source
from tutor.lesson import Lesson
from tutor.wire import Raised

_SYSTEM = (
    "Answers may not do that here: they can use their own empty folder, PyTorch and Python's own "
    "packages, and cannot change your files, other programs or the system. What the lesson asks "
    "for needs none of it."
)
_NETWORK = (
    "Answers have no network here. What the lesson asks for needs none: write what you need into "
    "your code."
)
_ROOM = (
    "Answers have little room here: some MiB for files, a few hundred open files and processes. "
    "Does a loop open or write more than you meant?"
)
_ELSEWHERE = (
    "There is a file of that name, and answers cannot see it: they run in an empty folder of their "
    "own. Write what you need into your code."
)
_BY_TEXT = (
    (
        (
            r"\[Errno (-[235]|97|99|101|111|113)\]|Network is unreachable|"
            r"Cannot resolve .* to a \(local\) address"
        ),  # Gloo, where there are no sockets
        _NETWORK,
    ),
    (r"\[Errno (11|24|27|28)\]|No space left on device", _ROOM),
    (
        r"\[Errno (1|13|30)\]|[Oo]peration not permitted|Permission denied|Read-only file sys",
        _SYSTEM,
    ),
)
_MISSING = re.compile(r"\[Errno 2\] No such file or directory: '(?P<path>[^']+)'")


def explain_refusal(raised: Raised, lesson: Lesson, answer: str) -> Explanation | None:
    """Returns what the answer was refused; None when that is not what ended it.

    Only of an answer that ran at a level of containment above basic.
    """
    why = _why(raised)
    if not why:
        return None
    error = explain_error(raised, lesson, answer)
    return Explanation(Source.LIMIT, f"{error.text}\n\n{why}", error.line)


def is_refusal(raised: Raised) -> bool:
    """Whether the system refused what an answer asked it for."""
    return bool(_why(raised))


def _why(raised: Raised) -> str:
    # PyTorch raises what the system refused it as an error of its own.
    if not {"OSError", "RuntimeError"} & {raised.type, *raised.bases}:
        return ""
    for pattern, why in _BY_TEXT:
        if re.search(pattern, raised.message):
            return why
    missing = _MISSING.search(raised.message)
    return _ELSEWHERE if missing and _exists(missing["path"]) else ""


def _exists(path: str) -> bool:
    """Whether the person who runs the tutor has such a file."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False
