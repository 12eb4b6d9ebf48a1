"""What a lesson says is right, as an observation to compare with."""

from typing import Any

import numpy as np

from tutor.judge.arrays import NUMPY
from tutor.wire import (
    MappingValue,
    SequenceValue,
    SetValue,
    SymbolValue,
    TensorValue,
    Value,
)

_KEYS = {"tensor", "dtype", "requires_grad"}
_INFERRED = {"b": "bool", "i": "int64", "f": "float32"}
"""The dtype that torch.tensor gives, by NumPy's kind."""


class LiteralError(ValueError):
    """A literal that stands for nothing that can be observed. The text says why."""


def value_of(literal: Any, like: Value) -> Value:
    """Returns a literal as an observation.

    Args:
        literal: Plain data of a lesson's file.
        like: What the solution gave: what the literal does not say is taken from there.

    Raises:
        LiteralError: It is no tensor, or nothing that can be compared.
    """
    if isinstance(literal, dict) and "tensor" in literal and literal.keys() <= _KEYS:
        return _tensor(literal, like)
    if isinstance(literal, dict):
        model = like if isinstance(like, MappingValue) else MappingValue("dict", ())
        inner = {str(key): item for key, item in model.pairs}
        pairs = tuple((key, value_of(item, inner.get(key))) for key, item in literal.items())
        return MappingValue(model.type, pairs)
    if isinstance(literal, list):
        return _sequence(literal, like)
    if isinstance(literal, str) and isinstance(like, SymbolValue):
        return SymbolValue(like.type, literal)
    return literal  # type: ignore[no-any-return]


def _sequence(literal: list[Any], like: Value) -> Value:
    if isinstance(like, SetValue):
        return SetValue(like.type, tuple(value_of(item, None) for item in literal))
    items = like.items if isinstance(like, SequenceValue) else ()
    padded = (*items, *[None] * len(literal))
    written = tuple(value_of(item, other) for item, other in zip(literal, padded, strict=False))
    return SequenceValue(like.type if isinstance(like, SequenceValue) else "list", written)


def _tensor(literal: dict[str, Any], like: Value) -> TensorValue:
    model = like if isinstance(like, TensorValue) else None
    try:
        array = np.array(literal["tensor"])
    except ValueError:
        raise LiteralError("its `tensor` has rows of different lengths") from None
    if array.size and array.dtype.kind not in _INFERRED:
        raise LiteralError("its `tensor` holds something else than numbers")
    dtype = literal.get("dtype") or (model.dtype if model else _dtype_of(array))
    numpy = NUMPY.get(dtype)
    if numpy is None:
        raise LiteralError(f"its `dtype` is `{dtype}`, which is none that can be written")
    return TensorValue(
        origin=model.origin if model else "torch",
        dtype=dtype,
        shape=array.shape,
        device=model.device if model else "cpu",
        layout=model.layout if model else "strided",
        requires_grad=literal.get("requires_grad", model.requires_grad if model else False),
        data=np.ascontiguousarray(array.astype(numpy)).tobytes(),
    )


def _dtype_of(array: Any) -> str:
    return _INFERRED[array.dtype.kind] if array.size else "float32"
