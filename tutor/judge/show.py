"""Values in few words, as a learner would write them."""

from collections.abc import Iterable
from typing import Any

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
            return module_text(value.type)
        case SymbolValue(name="uninitialised"):
            return "a parameter that is not initialised yet"
        case SequenceValue() | MappingValue() | SetValue() | SymbolValue() | OpaqueValue():
            return _with_article(value.type)
        case _:
            return _with_article(type(value).__name__)


def module_text(cls: str) -> str:
    """Returns a module by its class."""
    return f"{_with_article(cls)} module"


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
            return number_text(value, 6)
        case _:
            return _cut(repr(value))


def literal_text(value: Value) -> str:
    """Returns a value as one would write it down, with all that is in it; at most so much."""
    return _cut(_literal(value))


def key_text(value: Value) -> str:
    """Returns a key, or an item of a set, as Python writes it."""
    match value:
        case SequenceValue(items=(item,)):
            return f"({key_text(item)},)"
        case SequenceValue(items=items):
            return f"({_cut(', '.join(key_text(item) for item in items))})"
        case SetValue(items=items):
            return set_text(items)
        case float() | complex():
            return repr(value)
        case _:
            return text_of(value)


def set_text(items: Iterable[Value]) -> str:
    """Returns a set in an order that does not change; a large one only in part."""
    return f"{{{_cut(', '.join(sorted(key_text(item) for item in items)))}}}"


def array_text(array: Array) -> str:
    """Returns a small array as nested lists; a large one as its shape."""
    if array.size > _MOST_ELEMENTS:
        return f"a tensor of shape {shape_text(array.shape)}"
    return _nested(array.tolist(), 6)


def number_text(number: Any, digits: int) -> str:
    """Returns a number with so many digits, and a point when it is a float."""
    if isinstance(number, complex):
        return f"{number:.{digits}g}"
    if not isinstance(number, float):
        return _cut(str(number))
    text = f"{number:.{digits}g}"
    return text if set(text) & set(".en") else f"{text}.0"


def pair_text(got: Any, expected: Any) -> tuple[str, str]:
    """Returns two numbers, or lists of them, with as many digits as tell them apart."""
    for digits in (6, 9, 17):
        texts = _nested(got, digits), _nested(expected, digits)
        if texts[0] != texts[1]:
            break
    return texts


def arrays_text(got: Array, expected: Array) -> tuple[str, str]:
    """Returns two arrays of one shape: small ones as nested lists, large ones as their shape."""
    if got.size > _MOST_ELEMENTS:
        return array_text(got), array_text(expected)
    return pair_text(got.tolist(), expected.tolist())


def shape_text(shape: tuple[int, ...]) -> str:
    """Returns a shape as Python writes a tuple."""
    return str(tuple(int(size) for size in shape))


def _literal(value: Value) -> str:
    match value:
        case SequenceValue(type="tuple", items=(item,)):
            return f"({_literal(item)},)"
        case SequenceValue(type="list" | "tuple", items=items):
            inner = ", ".join(map(_literal, items))
            return f"[{inner}]" if value.type == "list" else f"({inner})"
        case MappingValue(pairs=pairs):
            return f"{{{', '.join(f'{_literal(key)}: {_literal(one)}' for key, one in pairs)}}}"
        case SetValue(items=items):
            return set_text(items)
        case _:
            return text_of(value)


def _nested(value: Any, digits: int) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_nested(item, digits) for item in value)}]"
    return number_text(value, digits)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _with_article(name: str) -> str:
    return f"{'an' if name[:1].lower() in set('aeiou') else 'a'} {name}"
