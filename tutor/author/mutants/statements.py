"""Statements and decorators that are left out, and functions that end early."""

import ast
from collections.abc import Iterator

from tutor.author.mutants.code import Code, Edit, bodies

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def dropped(node: ast.AST, code: Code) -> Iterator[Edit]:
    """A statement → `pass`."""
    for statement in _statements(node):
        if not isinstance(statement, (ast.ClassDef, ast.Return)):
            start = code.span(statement)[0]
            if decorators := getattr(statement, "decorator_list", []):
                start = code.text.rindex("@", 0, code.span(decorators[0])[0])
            yield Edit(start, code.span(statement)[1], "pass")


def undecorated(node: ast.AST, code: Code) -> Iterator[Edit]:
    """A function or a class without one of its decorators."""
    for decorator in getattr(node, "decorator_list", []):
        start = code.text.rindex("@", 0, code.span(decorator)[0])
        end = code.text.index("\n", code.span(decorator)[1]) + 1
        first = code.text.rindex("\n", 0, start) + 1 if "\n" in code.text[:start] else 0
        yield Edit(first, end, "")


def without_context(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`with torch.no_grad():` → `if True:`."""
    if isinstance(node, ast.With):
        start = code.span(node)[0]
        end = code.span(node.items[-1].context_expr)[1]
        if node.items[-1].optional_vars is None:
            yield Edit(start, code.text.index(":", end), "if True")


def without_base(node: ast.AST, code: Code) -> Iterator[Edit]:
    """A method that is not there."""
    if isinstance(node, ast.ClassDef):
        for method in node.body:
            if isinstance(method, _FUNCTIONS) and len(node.body) > 1:
                yield Edit(*code.span(method), "pass")


def nothing_returned(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`return x` → `return None`."""
    if isinstance(node, ast.Return) and node.value:
        yield code.replace(node.value, "None")


def early_return(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`return` ahead of each statement of a function."""
    if isinstance(node, _FUNCTIONS):
        for statement in _statements(node):
            yield code.before(statement, "return")


def exit_early(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`raise SystemExit` where a function or the answer begins, and where the answer ends."""
    if isinstance(node, (ast.Module, *_FUNCTIONS)) and node.body:
        yield code.before(node.body[0], "raise SystemExit")
    if isinstance(node, ast.Module) and node.body:
        yield code.after(node.body[-1], "raise SystemExit")


def loop(node: ast.AST, code: Code) -> Iterator[Edit]:
    """A loop that leaves out the first or the last; `break` ↔ `continue`."""
    if isinstance(node, (ast.For, ast.comprehension)):
        yield code.wrap(node.iter, "[*{}][1:]")
        yield code.wrap(node.iter, "[*{}][:-1]")
    if isinstance(node, ast.Break):
        yield code.replace(node, "continue")
    if isinstance(node, ast.Continue):
        yield code.replace(node, "break")


def _statements(node: ast.AST) -> Iterator[ast.stmt]:
    for body in bodies(node):
        yield from (one for one in body if not _is_empty(one))


def _is_empty(statement: ast.stmt) -> bool:
    """Whether it does nothing: a docstring, or `pass`."""
    told = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return told or isinstance(statement, ast.Pass)
