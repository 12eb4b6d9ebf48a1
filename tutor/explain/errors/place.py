"""What stands at the place of an error, read from the answer's own text."""

import ast
from dataclasses import dataclass

from tutor.explain.errors.nearest import walk
from tutor.explain.errors.row import Scene
from tutor.explain.plain import plain, shorten
from tutor.wire import CodeSpan, Stage

_LONGEST = 40


@dataclass(frozen=True)
class Unpacked:
    """What is taken apart into several names."""

    value: ast.expr
    in_loop: bool
    """Whether it is each item of the value that is taken apart."""


def unpacked(scene: Scene) -> Unpacked | None:
    """Returns what the names at the place of the error are taken from; None if it is not known."""
    span = _span(scene)
    if span is None:
        return None
    for node in walk(scene.answer):
        match node:
            case ast.Assign(targets=targets, value=value):
                found = Unpacked(value, in_loop=False)
            case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
                targets, found = [target], Unpacked(value, in_loop=True)
            case _:
                continue
        if any((one.lineno, one.col_offset) == (span.line, span.column) for one in targets):
            return found
    return None


def line_of(scene: Scene) -> int:
    """Returns the answer's line that the error passed through last; 0 if there is none."""
    return span.line if (span := _span(scene)) else 0


def _span(scene: Scene) -> CodeSpan | None:
    return next((one for one in reversed(scene.raised.spans) if one.stage is Stage.ANSWER), None)


def statement(scene: Scene) -> ast.stmt | None:
    """Returns the failing part as Python; None where it is none by itself."""
    part = scene.part.strip()
    try:
        return ast.parse(f"{part} pass" if part.endswith(":") else part).body[0]
    except (SyntaxError, ValueError, IndexError, RecursionError, MemoryError):
        return None


def called(scene: Scene) -> str:
    """Returns what the failing part calls; empty where it is no call."""
    part = called_part(scene)
    return shown(part) if part else ""


def called_part(scene: Scene) -> ast.expr | None:
    """Returns the expression that the failing part calls; None where it is no call."""
    match statement(scene):
        case ast.Expr(value=ast.Call(func=func)):
            return func
    return None


def shown(node: ast.expr) -> str:
    """Returns an expression as the words quote it."""
    try:
        return shorten(plain(ast.unparse(node)), _LONGEST)
    except RecursionError:
        return "…"
