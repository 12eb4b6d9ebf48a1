"""Names that the lesson needs and the answer lacks."""

import ast
import difflib

from tutor.explain.explanation import Explanation, Source
from tutor.wire import Raised, Stage


def explain_missing_name(raised: Raised, code: str, answer: str) -> Explanation | None:
    """Returns which name the answer does not define, and the nearest that it does.

    Args:
        raised: What the lesson's code raised.
        code: That code: a check's expression, or `run`.
        answer: The learner's code.

    Returns:
        None when the error is another: a missing name inside the learner's own function is an
        error of its own line.
    """
    outside = all(span.stage in (Stage.CHECK, Stage.RUN) for span in raised.spans)
    if not (raised.type == "NameError" and raised.name and outside):
        return None
    name = raised.name
    if name not in _read_names(code):
        return None
    text = f"The lesson looks for `{name}`, and your answer does not define it."
    near = difflib.get_close_matches(name, defined_names(answer), n=1, cutoff=0.6)
    advice = f"It defines `{near[0]}`: is that the one?" if near else f"Name it `{name}`."
    return Explanation(Source.MISSING_NAME, f"{text} {advice}")


def defined_names(code: str) -> list[str]:
    """Returns the names that code binds outside of functions and classes, in order."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    names: dict[str, None] = {}
    queue: list[ast.AST] = list(tree.body)
    while queue:
        node = queue.pop(0)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names[node.name] = None
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names[node.id] = None
        if isinstance(node, ast.alias):
            names[(node.asname or node.name).split(".")[0]] = None
        queue.extend(ast.iter_child_nodes(node))
    return list(names)


def _read_names(code: str) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}
