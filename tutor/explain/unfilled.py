"""Answers in which something is still to be filled in."""

import ast
import contextlib
import io
import tokenize

from tutor.explain.explanation import Explanation, Source


def explain_unfilled(answer: str, starter: str) -> Explanation | None:
    """Returns what is left to fill in: a `...`, or a TODO of the starter as it stood there.

    A TODO whose code has been written, above it or below it, does not count, though the comment
    still stands: to name it would hide the true cause.
    """
    line = _ellipsis_line(answer, starter)
    if line is not None:
        text = f"Line {line} still holds `...`: put your own code in its place, then run again."
        return Explanation(Source.UNFILLED, text, line)
    if todo := _open_todo(answer, starter):
        line, comment = todo
        text = f"Line {line} still says `{comment}`: there is nothing of yours there yet."
        return Explanation(Source.UNFILLED, text, line)
    return None


def _ellipsis_line(answer: str, starter: str) -> int | None:
    """Returns the first line with a `...` that stands for code.

    One in an index, or in a tuple that may become an index, stands for dimensions. One that is
    the whole body of a class of the learner's own, or of a declaration, says that there is no more.
    """
    tree = _tree(answer)
    if tree is None:
        return None
    asked = {node.name for node in _classes(_tree(starter))}
    own = [node for node in _classes(tree) if node.name not in asked]
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    declared = [node for node in functions if _is_declaration(node)]
    bodies = [node.body for node in own] + [node.body for node in declared]
    whole = {id(statement.value) for body in bodies for statement in _constants(body)}
    indices = (node.slice for node in ast.walk(tree) if isinstance(node, ast.Subscript))
    tuples = (node for node in ast.walk(tree) if isinstance(node, ast.Tuple))
    in_index = {id(inner) for index in (*indices, *tuples) for inner in ast.walk(index)}
    lines = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value is ... and id(node) not in in_index | whole
    ]
    return min(lines, default=None)


def _tree(code: str) -> ast.Module | None:
    try:
        return ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _classes(tree: ast.Module | None) -> list[ast.ClassDef]:
    nodes = ast.walk(tree) if tree else ()
    return [node for node in nodes if isinstance(node, ast.ClassDef)]


def _is_declaration(function: ast.FunctionDef) -> bool:
    names = {getattr(one, "attr", getattr(one, "id", "")) for one in function.decorator_list}
    return bool(names & {"overload", "abstractmethod"})


def _constants(body: list[ast.stmt]) -> list[ast.Expr]:
    """Returns the statements of a body that are each a bare constant."""
    statements = (one for one in body if isinstance(one, ast.Expr))
    return [one for one in statements if isinstance(one.value, ast.Constant)]


def _open_todo(answer: str, starter: str) -> tuple[int, str] | None:
    """Returns the first TODO around which the code is as in the starter."""
    open_in_starter = {around for _, _, around in _todos(starter)}
    for line, text, around in _todos(answer):
        if around in open_in_starter:
            return line, text
    return None


def _todos(code: str) -> list[tuple[int, str, tuple[str, ...]]]:
    """Returns each TODO: its line, its text, and the code on its line, before it and after it."""
    lines = code.split("\n")
    todos: list[tuple[int, str, tuple[str, ...]]] = []
    for token in _comments(code):
        row, column = token.start
        if "TODO" in token.string:
            text = token.string.lstrip("# ").strip()
            beside = lines[row - 1][:column].strip()
            before = next(filter(None, map(_code, reversed(lines[: row - 1]))), "")
            after = next(filter(None, map(_code, lines[row:])), "")
            todos.append((row, text, (text, beside, before, after)))
    return todos


def _comments(code: str) -> list[tokenize.TokenInfo]:
    comments: list[tokenize.TokenInfo] = []
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    # Where it stops being Python, the comments before that place have to do; for a surrogate, of
    # which newer Pythons raise ValueError, none.
    with contextlib.suppress(tokenize.TokenError, SyntaxError, ValueError):
        comments.extend(token for token in tokens if token.type == tokenize.COMMENT)
    return comments


def _code(line: str) -> str:
    text = line.strip()
    return "" if text.startswith("#") else text
