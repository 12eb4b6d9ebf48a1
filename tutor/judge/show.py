"""Values in few words, as a learner would write them."""

from typing import Any

import numpy as np

from tutor.judge.arrays import Array, elements
from tutor.wire import (
    MappingValue,
    ModuleValue,
    OpaqueValue,
    SequenceValue,
    SetValue,
    SymbolValue,
    TensorValue,
    Value,
)

_MOST_ELEMENTS = 12
_LONGEST = 120


def type_of(value: Value) -> str:
    """Returns what a value is, with its article."""
    match value:
        case None:
            return "None"
        case TensorValue(origin="numpy"):
            return "a NumPy array"
        case TensorValue():
            return "a tensor"
        case ModuleValue():
            return f"a {value.type} module"
        case SymbolValue(name="uninitialised"):
            return "a parameter that is not initialised yet"
        case SequenceValue() | MappingValue() | SetValue() | SymbolValue() | OpaqueValue():
            return _with_article(value.type)
        case _:
            return _with_article(type(value).__name__)


def text_of(value: Value) -> str:
    """Returns a value as short text; what is long or has no short text gives its type."""
    match value:
        case TensorValue():
            return array_text(elements(value)) if value.data is not None else type_of(value)
        case SymbolValue():
            return value.name
        case SequenceValue() | MappingValue() | SetValue() | ModuleValue() | OpaqueValue():
            return type_of(value)
        case float() | complex():
            return number_text(value)
        case _:
            text = repr(value)
            return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def array_text(array: Array) -> str:
    """Returns a small array as nested lists; a large one as its shape."""
    if array.size > _MOST_ELEMENTS:
        return f"a tensor of shape {shape_text(array.shape)}"
    return _nested(array.tolist())


def number_text(number: Any, digits: int = 6) -> str:
    """Returns a number with so many digits, and a point when it is a float."""
    if isinstance(number, complex):
        return f"{number:.{digits}g}"
    if not isinstance(number, float):
        return str(number)
    text = f"{number:.{digits}g}"
    return text if set(text) & set(".en") else f"{text}.0"


def pair_text(got: Any, expected: Any) -> tuple[str, str]:
    """Returns two different numbers with as many digits as tell them apart."""
    for digits in (6, 9, 17):
        texts = number_text(got, digits), number_text(expected, digits)
        if texts[0] != texts[1]:
            break
    return texts


def shape_text(shape: tuple[int, ...]) -> str:
    """Returns a shape as Python writes a tuple."""
    return str(tuple(int(size) for size in shape))


def _nested(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_nested(item) for item in value)}]"
    return number_text(value.item() if isinstance(value, np.generic) else value)


def _with_article(name: str) -> str:
    return f"{'an' if name[:1].lower() in set('aeiou') else 'a'} {name}"
