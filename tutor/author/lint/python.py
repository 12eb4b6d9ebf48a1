"""What Python code says of itself without being run."""

import ast
import builtins
import re
import symtable
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

BUILT_IN = frozenset(dir(builtins)) | {"__name__", "__file__", "__doc__"}

_DYNAMIC = frozenset({"exec", "eval", "globals", "locals", "vars", "setattr", "__import__"})
"""What may define names that nobody can see in the code."""

_COMMENT = re.compile(r"\s*#[^'\"]*$")
_SPACES = re.compile(r"(?<=\S)\s+")

_MANY = 512
"""Pieces of code that are remembered; a lesson has some fifty, each looked at by many rules."""


@dataclass(frozen=True)
class Names:
    """The names of a piece of code."""

    bound: frozenset[str]
    """What it defines for the code after it."""
    free: frozenset[str]
    """What it uses and does not define."""
    is_open: bool
    """Whether it may define more than can be seen."""


NONE = Names(frozenset(), frozenset(), is_open=False)


@lru_cache(maxsize=_MANY)
def parse(code: str) -> ast.Module | None:
    """The tree of a piece of code or an expression; None where it is not Python."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@lru_cache(maxsize=_MANY)
def nodes(code: str) -> tuple[ast.AST, ...]:
    """Everything in the tree of a piece of code."""
    # In the order of ast.walk, which takes twice the time.
    found: list[ast.AST] = [tree] if (tree := parse(code)) else []
    for node in found:
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, ast.AST):
                found.append(value)
            elif isinstance(value, list):
                found += [each for each in value if isinstance(each, ast.AST)]
    return tuple(found)


@lru_cache(maxsize=_MANY)
def names_of(code: str) -> Names:
    """The names that code or an expression defines and uses."""
    tree = parse(code)
    if tree is None:
        return NONE
    with warnings.catch_warnings(action="ignore"):
        top = symtable.symtable(code, "<lesson>", "exec")
    bound, used = set(), set()
    for table in _tables(top):
        is_top = table is top
        for symbol in table.get_symbols():
            if (symbol.is_assigned() or symbol.is_imported()) and (
                is_top or symbol.is_declared_global()
            ):
                bound.add(symbol.get_name())
            if symbol.is_referenced() and (is_top or symbol.is_global()):
                used.add(symbol.get_name())
    is_open = bool(used & _DYNAMIC) or any(
        isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in nodes(code)
    )
    return Names(frozenset(bound), frozenset(used - bound - BUILT_IN), is_open)


def _tables(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    yield table
    for child in table.get_children():
        yield from _tables(child)


def expression(code: str) -> ast.expr | None:
    """The tree of a single expression; None where the code is something else."""
    tree = parse(code.strip())
    if tree and len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
        return tree.body[0].value
    return None


def first_use(code: str, name: str) -> tuple[int, int]:
    """Line and column, from 1, where a name is first used."""
    for node in nodes(code):
        if isinstance(node, ast.Name) and node.id == name:
            return position(code, node)
    return 1, 1


def position(code: str, node: ast.expr | ast.stmt) -> tuple[int, int]:
    """Line and column of a node, from 1, in characters."""
    line = code.split("\n")[node.lineno - 1].encode()
    return node.lineno, len(line[: node.col_offset].decode(errors="replace")) + 1


@lru_cache(maxsize=_MANY)
def calls(code: str) -> tuple[tuple[ast.Call, str], ...]:
    """Every call in the code with the dotted name of what it calls."""
    return tuple((node, dotted(node.func)) for node in nodes(code) if isinstance(node, ast.Call))


def dotted(node: ast.expr) -> str:
    """A name with its attributes, such as `torch.nn.Linear`; a call in it is `()`."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attribute):
            return f"{dotted(value)}.{attribute}"
        case ast.Call():
            return "()"
        case _:
            return ""


@lru_cache(maxsize=_MANY)
def normal(code: str) -> str:
    """The code without comments, blank lines and white space that means nothing."""
    lines = (_COMMENT.sub("", line) for line in code.split("\n"))
    return "\n".join(_SPACES.sub(" ", line.rstrip()) for line in lines if line.strip())
