"""Where a `None` comes from, as far as the answer's own text tells."""

import ast
import re

from tutor.explain.errors.nearest import walk
from tutor.explain.errors.place import shown, statement, unpacked
from tutor.explain.errors.row import Scene

_WITHOUT_RESULT = re.compile(
    "add|append|backward|clear|extend|insert|print|remove|reverse|sort|step|update|zero_grad"
)
"""Functions and methods that do their work and give nothing back."""


def whence(scene: Scene) -> str:
    """Returns what goes on after "`None`": what gave it, as far as it is known, and a question."""
    part = _none(scene)
    if isinstance(part, ast.Name):
        part = _only_value(part.id, scene.answer) or part
    match part:
        case ast.Attribute(value=owner, attr="grad"):
            return (
                f", the `grad` of `{shown(owner)}`: no gradient has arrived there. Was `backward` "
                "called before, and is this a leaf that requires grad?"
            )
        case ast.Attribute(value=owner, attr="grad_fn"):
            return (
                f", the `grad_fn` of `{shown(owner)}`: no operation that autograd follows made it. "
                "Should something that it is computed from require grad?"
            )
        case ast.Call():
            return _of_call(part, scene.answer)
        case ast.Attribute() | ast.Name():
            return f", the value of `{shown(part)}`. Where is that set?"
    return (
        ". Did a function end without `return`, or is it a method that changes its object in place?"
    )


def _none(scene: Scene) -> ast.expr | None:
    """Returns the expression that is `None`, where the message and the part tell which it is.

    The error may also come from within what the part calls, and then say nothing of the part.
    """
    said = scene.message
    match statement(scene):
        case ast.For(iter=value) if "not iterable" in said:
            return value
        case ast.AugAssign(target=left, value=right) if "operand" in said:
            return _side(left, right, scene)
        case ast.Expr(value=ast.Tuple()) if "unpack" in said:
            taken = unpacked(scene)
            return None if taken is None or taken.in_loop else taken.value
        case ast.Expr(value=value):
            return _of_expression(value, scene)
    return None


def _of_expression(node: ast.expr, scene: Scene) -> ast.expr | None:
    said = scene.message
    match node:
        case ast.Attribute(value=value, attr=name) if f"'{name}'" in said:
            return value
        case ast.Subscript(value=value) if "subscriptable" in said:
            return value
        case ast.UnaryOp(operand=value) if "operand" in said:
            return value
        case ast.BinOp(left=left, right=right) if "operand" in said:
            return _side(left, right, scene)
        case ast.Compare(left=left, comparators=[right]) if "between" in said:
            return _side(left, right, scene)
        case ast.Call(func=ast.Name(), args=[value]) if re.search("len\\(|not iterable", said):
            return value
        case ast.Call(func=func, args=[value]) if "init." in shown(func):
            return value
    return None


def _side(left: ast.expr, right: ast.expr, scene: Scene) -> ast.expr:
    return left if "'NoneType' and" in scene.message else right


def _only_value(name: str, answer: str) -> ast.expr | None:
    """Returns the call or attribute that a name stands for, if it is given a value only once."""
    stored, values = 0, []
    for node in walk(answer):
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                values.append(value)
            case ast.Name(id=target, ctx=ast.Store()) | ast.arg(arg=target) if target == name:
                stored += 1
    known = stored == 1 and values and isinstance(values[0], (ast.Attribute, ast.Call))
    return values[0] if known else None


def _of_call(call: ast.Call, answer: str) -> str:
    function = call.func.attr if isinstance(call.func, ast.Attribute) else shown(call.func)
    if own := _own(call.func, answer):
        return f", which `{own}` gave. Is there a way through it that ends without `return`?"
    if _WITHOUT_RESULT.fullmatch(function):
        return (
            f", which `{function}` gave: it does its work and returns nothing. What holds its "
            "result?"
        )
    return f", which `{function}` gave. When does it find nothing to return?"


def _own(callee: ast.expr, answer: str) -> str:
    """Returns the function of the answer's own that is called, as an author would name it."""
    made = _only_value(callee.id, answer) if isinstance(callee, ast.Name) else callee
    cls = shown(made.func) if isinstance(made, ast.Call) else ""
    name = callee.attr if isinstance(callee, ast.Attribute) else shown(callee)
    for node in walk(answer):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == name:
            return name
        if isinstance(node, ast.ClassDef) and node.name == cls:
            return f"{cls}.forward"
    return ""
