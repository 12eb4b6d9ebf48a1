"""What an input's expression says about the tensor that it makes, without making it.

Whatever is not understood is None: a rule says nothing about what it does not know.
"""

import ast
from dataclasses import dataclass, replace
from functools import lru_cache
from math import prod
from typing import Any, Literal

from tutor.author.lint.python import dotted, expression

Sort = Literal["int", "float", "bool", "complex"]


@dataclass(frozen=True)
class Guess:
    """A tensor, or a plain Python value, as far as its expression tells."""

    shape: tuple[int, ...] | None
    """None where it is not known; a Python number has the shape ()."""
    sort: Sort | None
    values: Any = None
    """Nested lists of its values, or one value for all; None where they are drawn or not known."""
    is_tensor: bool = True

    @property
    def numbers(self) -> int | None:
        """How many elements it has."""
        return None if self.shape is None else prod(self.shape)

    @property
    def is_constant(self) -> bool:
        """Whether all its elements are known to be equal."""
        flat = _flat(self.values) if isinstance(self.values, list) else [self.values]
        return self.values is not None and len({repr(value) for value in flat}) == 1

    @property
    def is_square(self) -> bool:
        """Whether it is known to be a square matrix of more than one element."""
        return self.shape is not None and self.shape in {(n, n) for n in self.shape if n > 1}

    @property
    def is_symmetric(self) -> bool:
        """Whether it is known to equal its transpose."""
        rows = self.values
        if not self.is_square or rows is None:
            return False
        return not isinstance(rows, list) or rows == [
            list(column) for column in zip(*rows, strict=True)
        ]


_FILLED = {"ones": 1, "zeros": 0, "full": None}
_DRAWN: dict[str, Sort] = {"rand": "float", "randn": "float", "randint": "int", "empty": "float"}
_SORTS: dict[str, Sort] = {
    **dict.fromkeys(
        ("float", "double", "half", "bfloat16", "float16", "float32", "float64"), "float"
    ),
    **dict.fromkeys(("long", "int", "short", "int8", "int16", "int32", "int64", "uint8"), "int"),
    "bool": "bool",
    "cfloat": "complex",
    "complex64": "complex",
    "complex128": "complex",
}
_BY_TYPE: dict[type, Sort] = {complex: "complex", float: "float", int: "int", bool: "bool"}
"""The first that is among them wins."""

_KEEP = {"requires_grad_", "clone", "detach", "contiguous", "cpu", "neg", "abs"}
_LARGE = 100


@lru_cache(maxsize=512)
def guess(code: str) -> Guess | None:
    """What an expression makes; None where that cannot be told."""
    tree = expression(code)
    try:
        return _guess(tree) if tree is not None else None
    except (ValueError, TypeError, IndexError, RecursionError, OverflowError):
        return None


def _guess(tree: ast.expr) -> Guess | None:
    match tree:
        case ast.Constant(value=bool() as value):
            return Guess((), "bool", value, is_tensor=False)
        case ast.Constant(value=int() as value):
            return Guess((), "int", value, is_tensor=False)
        case ast.Constant(value=float() as value):
            return Guess((), "float", value, is_tensor=False)
        case ast.Constant(value=str()):
            return Guess((), None, is_tensor=False)
        case ast.UnaryOp(op=ast.USub(), operand=operand) if inner := _guess(operand):
            return replace(inner, values=_negative(inner.values))
        case ast.Call(func=ast.Attribute(value=value, attr=name)) if dotted(value) == "torch":
            return _made(name, tree)
        case ast.Call(func=ast.Attribute(value=value, attr=name)) if inner := _guess(value):
            return _method(inner, name, tree)
        case _:
            return None


def _made(name: str, call: ast.Call) -> Guess | None:
    """A tensor that a function of torch makes."""
    sort = _sort_of(call)
    if name == "tensor":
        values = ast.literal_eval(call.args[0])
        return Guess(_shape(values), sort or _sort(values), _listed(values))
    if name in _FILLED:
        fill = ast.literal_eval(call.args[1]) if name == "full" else _FILLED[name]
        default = _sort(fill) if name == "full" else "float"
        return Guess(_size(call.args[:1] if name == "full" else call.args), sort or default, fill)
    if name == "eye":
        size = int(ast.literal_eval(call.args[0]))
        if len(call.args) > 1 or size > _LARGE:
            return None
        rows = [[int(row == column) for column in range(size)] for row in range(size)]
        return Guess((size, size), sort or "float", rows)
    if name == "arange":
        numbers = [ast.literal_eval(argument) for argument in call.args]
        whole = all(isinstance(number, int) for number in numbers)
        size = len(range(*map(int, numbers)))
        is_exact = whole or all(float(number).is_integer() for number in numbers)
        return Guess((size,) if is_exact else None, sort or ("int" if whole else "float"))
    if name in _DRAWN:
        sizes = call.args[-1:] if name == "randint" else call.args
        return Guess(_size(sizes), sort or _DRAWN[name])
    return None


def _method(inner: Guess, name: str, call: ast.Call) -> Guess | None:
    """A tensor that a method of another one makes."""
    if name in _SORTS and not call.args:
        return replace(inner, sort=_SORTS[name])
    if name in _KEEP:
        return replace(inner, values=None if name in {"neg", "abs"} else inner.values)
    if name in {"view", "reshape"}:
        shape = _size(call.args)
        known = shape is not None and -1 not in shape
        values = inner.values if not isinstance(inner.values, list) else None
        return replace(inner, shape=shape if known else None, values=values)
    return None


def _sort_of(call: ast.Call) -> Sort | None:
    """The sort of number that `dtype=` asks for."""
    for keyword in call.keywords:
        if keyword.arg == "dtype":
            return _SORTS.get(dotted(keyword.value).removeprefix("torch."))
    return None


def _size(arguments: list[ast.expr]) -> tuple[int, ...] | None:
    """A shape, written as several numbers or as one tuple."""
    try:
        sizes = [ast.literal_eval(argument) for argument in arguments]
    except ValueError:
        return None
    if len(sizes) == 1 and isinstance(sizes[0], (tuple, list)):
        sizes = list(sizes[0])
    return tuple(sizes) if all(isinstance(size, int) for size in sizes) else None


def _shape(values: Any) -> tuple[int, ...]:
    """The shape of nested lists."""
    if not isinstance(values, (list, tuple)):
        return ()
    return (len(values), *(_shape(values[0]) if values else ()))


def _listed(values: Any) -> Any:
    return [_listed(value) for value in values] if isinstance(values, (list, tuple)) else values


def _flat(values: Any) -> list[Any]:
    return (
        [one for value in values for one in _flat(value)] if isinstance(values, list) else [values]
    )


def _sort(values: Any) -> Sort | None:
    """What torch makes of the numbers in nested lists."""
    types = {type(value) for value in _flat(_listed(values))}
    return next((sort for kind, sort in _BY_TYPE.items() if kind in types), None)


def _negative(values: Any) -> Any:
    return (
        [_negative(value) for value in values] if isinstance(values, list) else values and -values
    )
