"""Names that the lesson needs, and the answer lacks or takes away."""

import ast
import builtins
import difflib

from tutor.explain.error import message
from tutor.explain.explanation import Explanation, Source
from tutor.lesson import Lesson
from tutor.wire import Raised, Stage


def explain_missing_name(
    raised: Raised, code: str, answer: str, lesson: Lesson
) -> Explanation | None:
    """Returns which name the answer does not define, and the nearest that it does.

    Args:
        raised: What the lesson's code raised.
        code: That code: a check's expression, or `run`.
        answer: The learner's code.
        lesson: The lesson. A name that its solution defines too is none that was misspelt.

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
    others = [one for one in defined_names(answer) if one not in _bindings(lesson.solution)]
    near = difflib.get_close_matches(name, others, n=1, cutoff=0.6)
    advice = f"It defines `{near[0]}`: is that the one?" if near else f"Name it `{name}`."
    return Explanation(Source.MISSING_NAME, f"{text} {advice}")


def explain_taken_name(
    raised: Raised, code: str, answer: str, lesson: Lesson
) -> Explanation | None:
    """Returns which name the lesson's code reads that the answer gave to something else.

    Args:
        raised: What the lesson's code raised.
        code: That code: a check's expression, or `run`.
        answer: The learner's code.
        lesson: The lesson.

    Returns:
        None when the error passed through the learner's code, or no name of Python's own and none
        that the setup imports is bound by the answer alone.
    """
    if any(span.stage is Stage.ANSWER for span in raised.spans):
        return None
    taken = _bindings(answer)
    meant = {*dir(builtins), *_imports(lesson.given_code)} - _bindings(lesson.solution).keys()
    # To import once more what the setup imported is no harm.
    meant -= _imports(answer)
    for name in sorted(meant & taken.keys() & _read_names(code), key=lambda name: taken[name]):
        line = taken[name]
        text = (
            f"Line {line} of your answer gives the name `{name}` to something else, and the lesson "
            f"needs it as it was: {message(raised)}\n\nChoose another name there."
        )
        return Explanation(Source.ERROR, text, line)
    return None


def defined_names(code: str) -> list[str]:
    """Returns the names that code binds outside of functions and classes, in order."""
    return list(_bindings(code))


def _bindings(code: str) -> dict[str, int]:
    """Returns the names that code binds outside of functions and classes, each with its line."""
    names: dict[str, int] = {}
    queue: list[ast.AST] = list(_body(code))
    while queue:
        node = queue.pop(0)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.setdefault(node.name, node.lineno)
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.setdefault(node.id, node.lineno)
        if isinstance(node, ast.alias):
            names.setdefault(_imported(node), node.lineno)
        queue.extend(ast.iter_child_nodes(node))
    return names


def _imports(code: str) -> set[str]:
    nodes = (node for statement in _body(code) for node in ast.walk(statement))
    return {_imported(node) for node in nodes if isinstance(node, ast.alias)}


def _imported(node: ast.alias) -> str:
    return (node.asname or node.name).split(".")[0]


def _body(code: str) -> list[ast.stmt]:
    try:
        return ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _read_names(code: str) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}
