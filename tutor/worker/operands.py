"""The tensors that a failing expression was given, read where it failed.

Only names are read, and attributes that are kept in a dictionary: nothing is evaluated again, and
no code of the learner's runs.
"""

import ast
import linecache
from collections.abc import Iterator
from types import FrameType
from typing import Any

import torch

from tutor.wire import CodeSpan, Operand

_MOST = 6
_TENSORS = (torch.Tensor, torch.nn.Parameter, torch.nn.Buffer)
_OF_TENSORS = {"T": "T", "mT": "mT", "grad": "grad"}
_REGISTERED = ("_parameters", "_buffers", "_modules")


def operands(frame: FrameType, span: CodeSpan) -> tuple[Operand, ...]:
    """Returns the tensors that an expression names, in order; none where they cannot be told.

    Args:
        frame: Where it failed.
        span: The expression.
    """
    try:
        expression = ast.parse(_text(frame, span).strip(), mode="eval")
        found = {
            text: value for text, value in _read(expression.body, frame) if type(value) in _TENSORS
        }
        return tuple(_operand(text, value) for text, value in list(found.items())[:_MOST])
    except BaseException:  # the learner may have put anything in a name
        return ()


def _text(frame: FrameType, span: CodeSpan) -> str:
    if span.column is None or span.end_column is None or span.end_line is None:
        return ""
    lines = linecache.getlines(frame.f_code.co_filename)[span.line - 1 : span.end_line]
    code = [line.encode() for line in lines]
    code[-1] = code[-1][: span.end_column]
    code[0] = code[0][span.column :]
    return b"".join(code).decode().replace("\n", " ")


def _read(node: ast.AST, frame: FrameType) -> Iterator[tuple[str, Any]]:
    """Yields the names and attributes of names in an expression, the longest of each."""
    if isinstance(node, (ast.Lambda, ast.comprehension)):
        return
    if isinstance(node, (ast.Name, ast.Attribute)):
        value = _value(node, frame)
        if value is not None:
            yield ast.unparse(node), value
            return
    for inner in ast.iter_child_nodes(node):
        yield from _read(inner, frame)


def _value(node: ast.AST, frame: FrameType) -> Any:
    """Returns what a name or a chain of attributes stands for; None where it cannot be read."""
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if not isinstance(node, ast.Attribute):
        return None
    owner = _value(node.value, frame)
    if type(owner) in _TENSORS:
        return getattr(owner, _OF_TENSORS[node.attr]) if node.attr in _OF_TENSORS else None
    if owner is None or not hasattr(type(owner), "__dict__"):
        return None
    try:
        kept = object.__getattribute__(owner, "__dict__")
    except AttributeError:
        return None
    inner = [kept.get(name) or {} for name in _REGISTERED]
    return next((one[node.attr] for one in (kept, *inner) if node.attr in one), None)


def _operand(text: str, tensor: torch.Tensor) -> Operand:
    dtype = str(tensor.dtype).removeprefix("torch.")
    shape = tuple(int(size) for size in tensor.shape)
    return Operand(text, shape, dtype, str(tensor.device), tensor.requires_grad)
