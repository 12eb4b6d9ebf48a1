"""How Python is typed: what Enter, Tab and the comment key do to lines. No widget in sight."""

import ast
import re
import warnings
from collections.abc import Sequence
from itertools import takewhile

INDENT = 4
"""Spaces to one level."""

_LEAVES = re.compile(r"\s*(return|pass|break|continue|raise)\b")
_COMMENT = re.compile(r"\s+#[^'\"]*$")


def indentation(line: str) -> str:
    """Return the white space that a line begins with."""
    return "".join(takewhile(str.isspace, line))


def line_break(before: str) -> str:
    """Return what Enter types after `before`, which is the line as far as the cursor.

    One level deeper after a colon or an opening bracket; one level back after a statement that
    leaves the block.
    """
    width = len(indentation(before).expandtabs(INDENT))
    code = _COMMENT.sub("", before).rstrip()
    if code.endswith((":", "(", "[", "{")) and not code.lstrip().startswith("#"):
        width += INDENT
    elif _LEAVES.match(code):
        width = max(0, width - INDENT)
    return "\n" + " " * width


def indented(lines: Sequence[str]) -> list[str]:
    """Return the lines one level deeper; blank ones stay as they are."""
    return [" " * INDENT + line if line.strip() else line for line in lines]


def dedented(lines: Sequence[str]) -> list[str]:
    """Return the lines one level back, each as far as it can."""
    return [line[min(INDENT, len(indentation(line))) :] for line in lines]


def comments_toggled(lines: Sequence[str]) -> list[str]:
    """Return the lines without their comment signs if all have one, else with one each."""
    written = [line for line in lines if line.strip()]
    if not written:
        return list(lines)
    if all(line.lstrip().startswith("#") for line in written):
        return [re.sub(r"^(\s*)# ?", r"\1", line) for line in lines]
    depth = min(len(indentation(line)) for line in written)
    return [f"{line[:depth]}# {line[depth:]}" if line.strip() else line for line in lines]


def columns_to_delete(before: str) -> int:
    """Return how many characters backspace takes: a whole level within the indentation."""
    if not before or before.strip(" "):
        return 1
    return (len(before) - 1) % INDENT + 1


def is_python(text: str) -> bool:
    """Return whether Python can read a text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True
