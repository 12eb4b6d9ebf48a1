"""Tensors as NumPy arrays, and when two are equal enough.

Equal enough is |got - expected| <= atol + rtol * |expected| + rtol * scale, with the tolerances of
`torch.testing` for the dtype. The scale is the largest |expected| in the tensor, or in all
gradients of a call together: it lets right answers pass that add in another order, which leaves
noise where theory says zero. A number that only stands for minus infinity, as in a mask, is no such
scale.
"""

import math
from collections.abc import Iterable
from typing import Any

import ml_dtypes
import numpy as np
import numpy.typing as npt

from tutor.judge.rules import Rules
from tutor.wire import TensorValue

Array = npt.NDArray[Any]

NUMPY = {
    name: np.dtype(getattr(ml_dtypes, name, name))
    for name in (
        "bool",
        "uint8",
        "uint16",
        "uint32",
        "uint64",
        "int8",
        "int16",
        "int32",
        "int64",
        "float8_e4m3fn",
        "float8_e5m2",
        "float8_e4m3fnuz",
        "float8_e5m2fnuz",
        "float8_e8m0fnu",
        "float16",
        "bfloat16",
        "float32",
        "float64",
        "complex64",
        "complex128",
    )
}
"""NumPy's dtypes by torch's names; it has none for complex32."""
_TOLERANCES = {
    "float16": (1e-3, 1e-5),
    "complex32": (1e-3, 1e-5),
    "bfloat16": (1.6e-2, 1e-5),
    "float32": (1.3e-6, 1e-5),
    "complex64": (1.3e-6, 1e-5),
    "float64": (1e-7, 1e-7),
    "complex128": (1e-7, 1e-7),
    # Python's own numbers mostly come from float32 tensors, by `item()`.
    "float": (1.3e-6, 1e-7),
    "complex": (1.3e-6, 1e-7),
}
"""rtol and atol; those of torch.testing where it has them."""
_FILLING = 1e4
"""The least magnitude of a number that may stand for infinity."""


def elements(tensor: TensorValue) -> Array:
    """Returns the elements: floats as float64, complex numbers as complex128, others as they are.

    A tensor without elements to read (meta) gives none.
    """
    if tensor.data is None:
        return np.empty((0,), np.int64)
    if tensor.dtype == "complex32":
        halves = np.frombuffer(tensor.data, np.float16).astype(np.float64)
        return halves.view(np.complex128).reshape(tensor.shape)
    dtype = NUMPY[tensor.dtype]
    array = np.frombuffer(tensor.data, dtype).reshape(tensor.shape)
    if is_inexact(tensor.dtype):
        return array.astype(np.complex128 if dtype.kind == "c" else np.float64)
    return array


def is_inexact(dtype: str) -> bool:
    """Whether numbers of a dtype are compared with a tolerance."""
    return dtype.startswith(("float", "bfloat", "complex"))


def largest(tensors: Iterable[TensorValue]) -> float:
    """Returns the largest finite magnitude in tensors of floats."""
    most = 0.0
    for tensor in tensors:
        if is_inexact(tensor.dtype):
            magnitudes = np.abs(elements(tensor))
            finite = magnitudes[np.isfinite(magnitudes)]
            most = max(most, float(finite.max(initial=0.0)))
    return most


def unequal(expected: Array, got: Array, dtype: str, rules: Rules, scale: float) -> Array:
    """Returns where two finite arrays of one shape are not equal enough."""
    if not is_inexact(dtype):
        return np.asarray(got != expected)
    rtol, atol = tolerances(dtype, rules)
    # Differences of what the dtype's largest numbers leave may overflow: infinite is unequal.
    with np.errstate(over="ignore", invalid="ignore"):
        allowed = atol + rtol * np.abs(expected) + rtol * scale
        near = (np.abs(got - expected) <= allowed) & np.isfinite(allowed)
    return np.asarray(~near & (got != expected))


def own_scale(expected: Array, got: Array, dtype: str, rules: Rules) -> float:
    """Returns the scale of one tensor, from its finite elements and what was seen of them.

    Numbers so large that next to them no other would be judged, and that all came out equal to
    the bit, are left out: nothing was added to them in another order, as with -1e9 in a mask.
    """
    if not is_inexact(dtype):
        return 0.0
    with np.errstate(over="ignore"):
        magnitudes = np.abs(expected)
    magnitudes[~np.isfinite(magnitudes)] = 0.0
    most = float(magnitudes.max(initial=0.0))
    others = float(magnitudes[got != expected].max(initial=0.0))
    rtol, _ = tolerances(dtype, rules)
    if most < _FILLING or not 0.0 < others <= rtol * most:
        return most
    return float(magnitudes[rtol * magnitudes < others].max(initial=0.0))


def tolerances(dtype: str, rules: Rules) -> tuple[float, float]:
    """Returns rtol and atol: the check's own, or else those of the dtype."""
    rtol, atol = _TOLERANCES.get(dtype, (0.0, 0.0))
    return (
        rtol if rules.rtol is None else rules.rtol,
        atol if rules.atol is None else rules.atol,
    )


def bits_differ(expected: TensorValue, got: TensorValue) -> Array:
    """Returns where two tensors of one shape and dtype do not have the same bits."""
    assert expected.data is not None
    assert got.data is not None
    size = len(expected.data) // max(math.prod(expected.shape), 1)
    rows = [
        np.frombuffer(data, np.uint8).reshape(-1, size or 1) for data in (expected.data, got.data)
    ]
    return np.asarray((rows[0] != rows[1]).any(axis=1).reshape(expected.shape))


def nonfinite(array: Array) -> Array:
    """Returns, for each element, 0 if it is finite, and else a number for the way it is not."""
    if array.dtype.kind == "c":
        return np.asarray(_ways(array.real) + 4 * _ways(array.imag))
    return _ways(array)


def _ways(array: Array) -> Array:
    if array.dtype.kind != "f":
        return np.zeros(array.shape, np.int8)
    ways = np.isnan(array) + 2 * np.isposinf(array) + 3 * np.isneginf(array)
    return np.asarray(ways, np.int8)
