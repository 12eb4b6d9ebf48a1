"""Objects as values of the wire: copied at once, so that nothing done later changes them.

An object is asked as little as possible: its class is `type(...)`, and a tensor's attributes are
read from a plain tensor, because a learner's object may answer anything.
"""

import ctypes
import dataclasses
import hashlib
import json
import sys
from types import MappingProxyType
from typing import Any

import torch
from torch.nn.parameter import is_lazy

from tutor.wire import (
    DATACLASS,
    MappingValue,
    ModuleValue,
    OpaqueValue,
    SequenceValue,
    SetValue,
    SymbolValue,
    TensorValue,
    Value,
)
from tutor.wire.codec import DTYPES, Writer

_DEEPEST = 32
_MOST_ITEMS = 100_000
_PLAIN = (type(None), bool, int, float, complex, str, bytes)
_SYMBOLS = (torch.dtype, torch.device, torch.layout, torch.memory_format)
_COLLECTIONS: dict[Any, type[SequenceValue | SetValue]] = {
    list: SequenceValue,
    tuple: SequenceValue,
    range: SequenceValue,
    set: SetValue,
    frozenset: SetValue,
}
_LARGEST_INT = 1 << 4096


def capture(thing: Any) -> Value:
    """Returns what a thing is, as data.

    Raises:
        ValueError: It holds more items than anybody would compare.
    """
    return _Capture().of(thing, 0)


def digest(value: Value) -> str:
    """Returns SHA-256 of a value, in hexadecimal."""
    writer = Writer()
    text = json.dumps(writer.write(value))
    return hashlib.sha256(text.encode() + writer.blob).hexdigest()


def class_name(cls: type) -> str:
    """Returns a class's own name, whatever its metaclass says."""
    return str(type.__dict__["__name__"].__get__(cls))[:200]


class _Capture:
    def __init__(self) -> None:
        self._items = 0

    def of(self, thing: Any, depth: int) -> Value:
        cls = type(thing)
        self._items += 1
        if self._items > _MOST_ITEMS:
            raise ValueError(f"it holds more than {_MOST_ITEMS} items")
        if depth > _DEEPEST:
            return OpaqueValue(f"{class_name(cls)} nested more than {_DEEPEST} deep")
        if issubclass(cls, torch.Tensor):
            return tensor_value(thing)
        if issubclass(cls, torch.nn.Module):
            return self._module(thing, depth)
        if issubclass(cls, _SYMBOLS):
            return SymbolValue(class_name(cls), str(thing))
        if issubclass(cls, _PLAIN):
            return _plain(cls, thing)
        if issubclass(cls, (dict, MappingProxyType)):
            pairs = dict.items(thing) if issubclass(cls, dict) else thing.items()
            return MappingValue(
                class_name(cls),
                tuple((self.of(key, depth + 1), self.of(item, depth + 1)) for key, item in pairs),
            )
        for base, value in _COLLECTIONS.items():
            if issubclass(cls, base):
                items = tuple(self.of(item, depth + 1) for item in base.__iter__(thing))
                return value(class_name(cls), items)
        if "__dataclass_fields__" in vars(cls):
            return self._dataclass(cls, thing, depth)
        return _array(thing) or OpaqueValue(class_name(cls))

    def _dataclass(self, cls: type, thing: Any, depth: int) -> Value:
        try:
            pairs = [
                (field.name, object.__getattribute__(thing, field.name))
                for field in dataclasses.fields(cls)
            ]
        except (AttributeError, TypeError):
            return OpaqueValue(class_name(cls))
        return MappingValue(
            f"{DATACLASS}{class_name(cls)}",
            tuple((name, self.of(value, depth + 1)) for name, value in pairs),
        )

    def _module(self, module: torch.nn.Module, depth: int) -> ModuleValue:
        tree = torch.nn.Module.named_modules(module, remove_duplicate=False)
        state = torch.nn.Module.state_dict(module, keep_vars=True)
        return ModuleValue(
            class_name(type(module)),
            tuple((name, class_name(type(inner))) for name, inner in tree),
            tuple((name, self.of(tensor, depth + 1)) for name, tensor in state.items()),
        )


def _plain(cls: type, thing: Any) -> Value:
    """Returns a plain value as the class of Python's own that it derives from."""
    if cls is bool or thing is None:
        return thing  # type: ignore[no-any-return]
    if issubclass(cls, int):
        number = int.__int__(thing)
        return number if -_LARGEST_INT < number < _LARGEST_INT else OpaqueValue("a very large int")
    if issubclass(cls, str):
        # A surrogate cannot be written as UTF-8.
        return str.__str__(thing).encode(errors="replace").decode()
    if issubclass(cls, float):
        return float.__float__(thing)
    return complex.__complex__(thing) if issubclass(cls, complex) else bytes(thing)


def tensor_value(tensor: torch.Tensor) -> Value:
    """Returns a tensor as data: its attributes, and a copy of its elements."""
    cls = type(tensor)
    if is_lazy(tensor):
        return SymbolValue(class_name(cls), "uninitialised")
    with torch._C.DisableTorchFunctionSubclass(), torch.no_grad():
        plain = torch.Tensor.detach(tensor)
        if type(plain) is not torch.Tensor:
            plain = torch.Tensor.as_subclass(plain, torch.Tensor)
        if plain.is_nested:
            return OpaqueValue("nested tensor")
        data = None if plain.is_meta else _dense(plain)
        dtype = str((plain if data is None else data).dtype).removeprefix("torch.")
        if dtype not in DTYPES:
            return OpaqueValue(f"tensor of dtype {plain.dtype}")
        return TensorValue(
            origin="torch",
            dtype=dtype,
            shape=tuple(plain.shape),
            device=str(plain.device),
            layout="quantized" if plain.is_quantized else str(plain.layout).split(".")[-1],
            requires_grad=bool(torch.Tensor.requires_grad.__get__(tensor)),
            data=None if data is None else _elements(data),
        )


def _dense(tensor: torch.Tensor) -> torch.Tensor:
    if tensor.layout is not torch.strided:
        tensor = tensor.to_dense()
    if tensor.is_quantized:
        tensor = tensor.dequantize()
    return tensor.cpu().resolve_conj().resolve_neg().contiguous()


def _elements(tensor: torch.Tensor) -> bytes:
    return ctypes.string_at(tensor.data_ptr(), tensor.numel() * tensor.element_size())


def _array(thing: Any) -> Value:
    """Returns a NumPy array or scalar as data; None for anything else."""
    numpy = sys.modules.get("numpy")
    if numpy is None or not issubclass(type(thing), (numpy.ndarray, numpy.generic)):
        return None
    if issubclass(type(thing), numpy.generic):
        item = thing.item()
        return _plain(type(item), item) if isinstance(item, _PLAIN) else None
    array = numpy.ascontiguousarray(thing).reshape(thing.shape)
    if array.dtype.name not in DTYPES:
        return OpaqueValue(f"array of dtype {array.dtype.name}"[:200])
    little = array.astype(array.dtype.newbyteorder("<"), copy=False)
    return TensorValue(
        origin="numpy",
        dtype=array.dtype.name,
        shape=tuple(array.shape),
        device="cpu",
        layout="strided",
        requires_grad=False,
        data=little.tobytes(),
    )
