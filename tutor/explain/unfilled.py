"""Answers in which something is still to be filled in."""

import ast
import contextlib
import io
import tokenize

from tutor.explain.explanation import Explanation, Source


def explain_unfilled(answer: str, starter: str) -> Explanation | None:
    """Returns what is left to fill in: a `...`, or a TODO of the starter with nothing done below.

    A TODO whose code has been written does not count, though the comment still stands: to name it
    would hide the true cause.
    """
    line = _ellipsis_line(answer)
    if line is not None:
        text = f"Line {line} still holds `...`: put your own code in its place, then run again."
        return Explanation(Source.UNFILLED, text, line)
    if todo := _open_todo(answer, starter):
        line, comment = todo
        text = f"Line {line} still says `{comment}`: there is nothing of yours there yet."
        return Explanation(Source.UNFILLED, text, line)
    return None


def _ellipsis_line(answer: str) -> int | None:
    """Returns the first line with a `...` that stands for code, not for dimensions in an index."""
    try:
        tree = ast.parse(answer)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    inside_index = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        for inner in ast.walk(node.slice)
    }
    lines = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value is ... and id(node) not in inside_index
    ]
    return min(lines, default=None)


def _open_todo(answer: str, starter: str) -> tuple[int, str] | None:
    """Returns the first TODO whose own line and next line of code are as in the starter."""
    open_in_starter = {(text, before, after) for _, text, before, after in _todos(starter)}
    for line, text, before, after in _todos(answer):
        if (text, before, after) in open_in_starter:
            return line, text
    return None


def _todos(code: str) -> list[tuple[int, str, str, str]]:
    """Returns each TODO: its line, its text, the code before it on its line, the code after it."""
    lines = code.splitlines()
    todos = []
    for token in _comments(code):
        row, column = token.start
        if "TODO" in token.string:
            before = lines[row - 1][:column].strip()
            after = next((rest for rest in map(_code, lines[row:]) if rest), "")
            todos.append((row, token.string.lstrip("# ").strip(), before, after))
    return todos


def _comments(code: str) -> list[tokenize.TokenInfo]:
    comments: list[tokenize.TokenInfo] = []
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    # Where it stops being Python, the comments before that place have to do.
    with contextlib.suppress(tokenize.TokenError, SyntaxError):
        comments.extend(token for token in tokens if token.type == tokenize.COMMENT)
    return comments


def _code(line: str) -> str:
    text = line.strip()
    return "" if text.startswith("#") else text
