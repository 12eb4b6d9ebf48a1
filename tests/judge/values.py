"""Observations from Python's own values, so that tests read like what a learner writes."""

import ml_dtypes
import numpy as np

from tutor.judge import Rules
from tutor.wire import (
    MappingValue,
    ModuleValue,
    SequenceValue,
    SetValue,
    SymbolValue,
    TensorValue,
)

INF = float("inf")
NAN = float("nan")
RULES = Rules("answer")
_DTYPES = {bool: "bool", int: "int64", float: "float32", complex: "complex64"}


def tensor(nested, dtype=None, **fields):
    """Return what is seen of `torch.tensor(nested)`, its dtype found as torch finds it."""
    plain = np.array(nested)
    dtype = dtype or _DTYPES[type(plain.flatten()[0].item()) if plain.size else float]
    defaults = {
        "origin": "torch",
        "dtype": dtype,
        "shape": plain.shape,
        "device": "cpu",
        "layout": "strided",
        "requires_grad": False,
        "data": elements(nested, dtype).tobytes(),
    }
    return TensorValue(**{**defaults, **fields})


def elements(nested, dtype):
    """Return numbers as a NumPy array of a dtype of torch's."""
    if dtype == "complex32":
        return np.array(nested, np.complex64).reshape(-1).view(np.float32).astype(np.float16)
    return np.array(nested, getattr(ml_dtypes, dtype, dtype))


def array(nested, dtype="float64", **fields):
    """Return what is seen of `numpy.array(nested)`."""
    return tensor(nested, dtype, origin="numpy", **fields)


def meta(*shape):
    """Return a tensor of shape and dtype, and no elements."""
    return TensorValue("torch", "float32", shape, "meta", "strided", False, None)


def seen(thing):
    """Return what is seen of lists, tuples, mappings and sets at any depth."""
    kind = type(thing).__name__
    if isinstance(thing, (list, tuple)):
        return SequenceValue(kind, tuple(seen(item) for item in thing))
    if isinstance(thing, (set, frozenset)):
        return SetValue(kind, tuple(seen(item) for item in thing))
    if isinstance(thing, dict):
        return mapping(*thing.items())
    return thing


def mapping(*pairs):
    """Return a mapping that may hold what a dict cannot: True beside 1."""
    return MappingValue("dict", tuple((seen(key), seen(item)) for key, item in pairs))


def dtype(name):
    return SymbolValue("dtype", f"torch.{name}")


def uninitialised():
    return SymbolValue("UninitializedParameter", "uninitialised")


def linear(weight=((1.0, 2.0),), name="Linear"):
    """Return what is seen of a small module of one layer."""
    return ModuleValue(
        "Net", (("", "Net"), ("fc", name)), (("fc.weight", tensor(weight, requires_grad=True)),)
    )


def call(result, inputs=None, **gradients):
    """Return what `call` sees, gradients by name; a str for an error of the backward pass."""
    parts = {"result": seen(result), "inputs": seen(inputs or {}), "gradients": seen(gradients)}
    return MappingValue("call", tuple(parts.items()))


def error(message, *bases):
    """Return what `raises` sees."""
    return SequenceValue("raised", (SequenceValue("bases", bases), message))


def step(node, count=0, depth=0, **points):
    """Return what `flow` sees of one call of one submodule."""
    return mapping(("node", node), ("call", count), ("depth", depth), *points.items())


def flow(*steps):
    return SequenceValue("list", steps)
