"""Whether two answers failed alike."""

import ast
import re

from tutor.explain.error import last_span, source_text
from tutor.wire import Raised, Stage

_ADDRESS = re.compile(r"0x[0-9a-fA-F]+")
_NAMES = re.compile(r"'[^']*'|`[^`]*`|\"[^\"]*\"|\b\w+\(\)")


def same_error(one: Raised, answer: str, other: Raised, other_answer: str) -> bool:
    """Returns whether two errors are the same mistake.

    They are of one type and stage, raised by the same expression but for the names in it, with the
    same message but for names and addresses. Of a name that is not known, the name is all there is.
    """
    if (one.stage, one.type) != (other.stage, other.type):
        return False
    if one.type == "NameError" and one.message != other.message:
        return False
    if _masked(one.message) != _masked(other.message):
        return False
    return _expression(one, answer) == _expression(other, other_answer)


def _masked(message: str) -> str:
    return _NAMES.sub("·", _ADDRESS.sub("·", message))


def _expression(raised: Raised, answer: str) -> str | None:
    """Returns the failing expression with its names masked; its text when it is not Python."""
    span = last_span(raised, Stage.ANSWER)
    if span is None:
        return None
    text = source_text(answer, span)
    try:
        tree = ast.parse(text.strip())
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return " ".join(text.split())
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = "_"
    return ast.dump(tree)
