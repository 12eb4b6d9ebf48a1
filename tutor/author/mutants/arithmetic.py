"""Numbers, arithmetic, comparisons and conditions."""

import ast
from collections.abc import Iterator, Mapping

from tutor.author.mutants.code import Code, Edit

_OTHER_ARITHMETIC: Mapping[type[ast.operator], str] = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "/",
    ast.Div: "*",
    ast.FloorDiv: "/",
    ast.Mod: "//",
    ast.Pow: "*",
    ast.MatMult: "*",
    ast.BitAnd: "|",
    ast.BitOr: "&",
    ast.LShift: ">>",
    ast.RShift: "<<",
}
_OTHER_COMPARISONS: Mapping[type[ast.cmpop], tuple[str, ...]] = {
    ast.Lt: ("<=", ">"),
    ast.LtE: ("<", ">"),
    ast.Gt: (">=", "<"),
    ast.GtE: (">", "<"),
    ast.Eq: ("!=",),
    ast.NotEq: ("==",),
    ast.Is: ("is not",),
    ast.IsNot: ("is",),
    ast.In: ("not in",),
    ast.NotIn: ("in",),
}
_TWO_SIDED = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)
"""What gives something else when its sides change places."""


def number(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`1` → `2`, and → `0`."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        value = node.value
        assert isinstance(value, (int, float))
        for other in (value + 1, value - 1):
            yield code.replace(node, f"({other!r})" if other < 0 else repr(other))


def truth(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`True` ↔ `False`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield code.replace(node, repr(not node.value))


def text(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`"mean"` → `"mean_"`, where a call, a comparison or an index takes it."""
    if isinstance(node, (ast.Expr, ast.JoinedStr, ast.FormattedValue)):
        return
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield code.replace(child, repr(f"{child.value}_"))


def arithmetic(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`a + b` → `a - b`, and the like."""
    if isinstance(node, ast.BinOp) and (other := _OTHER_ARITHMETIC.get(type(node.op))):
        yield _between(node, node.left, node.right, other, code)
    if isinstance(node, ast.AugAssign) and (other := _OTHER_ARITHMETIC.get(type(node.op))):
        yield _between(node, node.target, node.value, f"{other}=", code)


def operand(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`a + b` → `a`, and → `b`."""
    if isinstance(node, ast.BinOp):
        yield code.replace(node, code.grouped(node.left))
        yield code.replace(node, code.grouped(node.right))


def sides(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`a - b` → `b - a`."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, _TWO_SIDED):
        sign = _SIGNS[type(node.op)]
        yield code.replace(node, f"({code.grouped(node.right)} {sign} {code.grouped(node.left)})")


def comparison(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`a < b` → `a <= b`, and → `a > b`."""
    if isinstance(node, ast.Compare):
        lefts = [node.left, *node.comparators]
        for left, operator, right in zip(lefts, node.ops, node.comparators, strict=False):
            for other in _OTHER_COMPARISONS[type(operator)]:
                yield _between(node, left, right, other, code)


def condition(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`if a` → `if not a`, `if True`, `if False`; `a and b` → `a or b`, and back; `not a` → `a`."""
    if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)):
        yield code.wrap(node.test, "(not ({}))")
        if not isinstance(node, ast.Assert):
            yield code.replace(node.test, "False")
        if isinstance(node, (ast.If, ast.IfExp)):
            yield code.replace(node.test, "True")
    if isinstance(node, ast.comprehension):
        for test in node.ifs:
            yield code.wrap(test, "(not ({}))")
            yield code.replace(test, "True")
    if isinstance(node, ast.BoolOp):
        other = "or" if isinstance(node.op, ast.And) else "and"
        for left, right in zip(node.values, node.values[1:], strict=False):
            yield _between(node, left, right, other, code)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub, ast.Invert)):
        yield code.replace(node, code.grouped(node.operand))


_SIGNS: Mapping[type[ast.operator], str] = {
    ast.Sub: "-",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.MatMult: "@",
}


def _between(whole: ast.AST, left: ast.expr, right: ast.expr, sign: str, code: Code) -> Edit:
    """Another sign between two nodes; the brackets that stand there stay."""
    start, end = code.span(left)[1], code.span(right)[0]
    gap = code.text[start:end]
    closing = gap[: len(gap) - len(gap.lstrip(" \n)"))]
    opening = gap[len(gap.rstrip(" \n(")) :]
    first, last = code.span(whole)
    middle = f"{closing.rstrip(' ')} {sign} {opening.lstrip(' ')}"
    return Edit(first, last, code.text[first:start] + middle + code.text[end:last])
