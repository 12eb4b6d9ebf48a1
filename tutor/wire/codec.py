"""Values to and from JSON with the bytes of tensors beside it.

    null, true, 3, "text"              themselves
    {"float": "0x1.8p+1"}              a float, to the bit
    {"complex": ["0x0p+0", "inf"]}
    {"bytes": [offset, length]}        in the frame's raw bytes
    {"tensor": {... "data": [offset, length] or null}}
    {"sequence": [type, [value, ...]]}
    {"mapping": [type, [[key, value], ...]]}
    {"set": [type, [value, ...]]}
    {"symbol": [type, name]}
    {"module": [type, [[name, class], ...], [[name, value], ...]]}
    {"opaque": type}

A type is the name of a class, a symbol's name whatever it prints as.
"""

from collections.abc import Callable, Iterable
from typing import Any

from tutor.wire.raised import CodeSpan, Operand, Raised, Stage
from tutor.wire.values import (
    MappingValue,
    ModuleValue,
    OpaqueValue,
    SequenceValue,
    SetValue,
    SymbolValue,
    TensorValue,
    Value,
)

_DEPTH = 64
_MOST_DIMENSIONS = 64
_MOST_ELEMENTS = 1 << 48
_SIZES = {
    "bool": 1,
    "uint8": 1,
    "uint16": 2,
    "uint32": 4,
    "uint64": 8,
    "int8": 1,
    "int16": 2,
    "int32": 4,
    "int64": 8,
    "float8_e4m3fn": 1,
    "float8_e5m2": 1,
    "float8_e4m3fnuz": 1,
    "float8_e5m2fnuz": 1,
    "float8_e8m0fnu": 1,
    "float16": 2,
    "bfloat16": 2,
    "float32": 4,
    "float64": 8,
    "complex32": 4,
    "complex64": 8,
    "complex128": 16,
}
"""Bytes an element, for each dtype whose elements can cross."""

DTYPES = frozenset(_SIZES)
"""The dtypes whose elements can cross."""


class Writer:
    """Writes values; the bytes of their tensors gather in `blob`."""

    def __init__(self) -> None:
        self._blob = bytearray()

    @property
    def blob(self) -> bytes:
        """The raw bytes of everything that was written."""
        return bytes(self._blob)

    def write(self, value: Value) -> Any:
        """Returns the JSON of a value."""
        match value:
            case None | bool() | int() | str():
                return value
            case float():
                return {"float": value.hex()}
            case complex():
                return {"complex": [value.real.hex(), value.imag.hex()]}
            case bytes():
                return {"bytes": self._append(value)}
            case TensorValue(data=data):
                placed = None if data is None else self._append(data)
                return {"tensor": {**vars(value), "data": placed}}
            case SequenceValue(type, items):
                return {"sequence": [type, [self.write(item) for item in items]]}
            case SetValue(type, items):
                return {"set": [type, [self.write(item) for item in items]]}
            case MappingValue(type, pairs):
                written = [[self.write(key), self.write(item)] for key, item in pairs]
                return {"mapping": [type, written]}
            case SymbolValue(type, name):
                return {"symbol": [type, name]}
            case ModuleValue(type, tree, state):
                return {"module": [type, tree, [[name, self.write(item)] for name, item in state]]}
            case OpaqueValue(type):
                return {"opaque": type}

    def _append(self, data: bytes) -> list[int]:
        start = len(self._blob)
        self._blob += data
        return [start, len(data)]


class Reader:
    """Reads values back from JSON that nobody vouches for.

    Every method raises ValueError, TypeError, KeyError or OverflowError for what is not in the
    encoding.
    """

    def __init__(self, blob: bytes) -> None:
        self._blob = blob
        self._depth = 0
        self._readers: dict[str, Callable[[Any], Value]] = {
            "float": _float,
            "complex": lambda body: complex(*(_float(part) for part in _pair(body))),
            "bytes": self._slice,
            "tensor": self._tensor,
            "sequence": lambda body: SequenceValue(_text(_pair(body)[0]), self._items(body[1])),
            "set": lambda body: SetValue(_text(_pair(body)[0]), self._items(body[1])),
            "mapping": self._mapping,
            "symbol": lambda body: SymbolValue(*(_text(part) for part in _pair(body))),
            "module": self._module,
            "opaque": lambda body: OpaqueValue(_text(body)),
        }

    def read(self, data: Any) -> Value:
        """Returns the value that JSON describes."""
        if data is None or isinstance(data, (bool, int, str)):
            return data
        if not (isinstance(data, dict) and len(data) == 1):
            raise TypeError("a value is a scalar or a mapping of one key")
        ((tag, body),) = data.items()
        self._depth += 1
        if self._depth > _DEPTH:
            raise ValueError(f"nested more than {_DEPTH} deep")
        value = self._readers[tag](body)
        self._depth -= 1
        return value

    def _items(self, body: Any) -> tuple[Value, ...]:
        return tuple(self.read(item) for item in _list(body))

    def _mapping(self, body: Any) -> MappingValue:
        type_, pairs = _pair(body)
        read = tuple((self.read(_pair(pair)[0]), self.read(pair[1])) for pair in _list(pairs))
        return MappingValue(_text(type_), read)

    def _module(self, body: Any) -> ModuleValue:
        type_, tree, state = _list(body)
        return ModuleValue(
            _text(type_),
            tuple((_text(_pair(pair)[0]), _text(pair[1])) for pair in _list(tree)),
            tuple((_text(_pair(pair)[0]), self.read(pair[1])) for pair in _list(state)),
        )

    def _tensor(self, body: Any) -> TensorValue:
        origin = body["origin"]
        if origin not in ("torch", "numpy"):
            raise ValueError("a tensor is of torch or of numpy")
        if not isinstance(body["requires_grad"], bool):
            raise TypeError("requires_grad is true or false")
        shape = _shape(body["shape"])
        data = None if body["data"] is None else self._slice(body["data"])
        dtype = _text(body["dtype"])
        if data is not None and len(data) != _SIZES[dtype] * _product(shape):
            raise ValueError(f"{len(data)} bytes are not a {dtype} tensor of shape {shape}")
        return TensorValue(
            origin=origin,
            dtype=dtype,
            shape=shape,
            device=_text(body["device"]),
            layout=_text(body["layout"]),
            requires_grad=body["requires_grad"],
            data=data,
        )

    def _slice(self, body: Any) -> bytes:
        start, length = (_length(part) for part in _pair(body))
        if start + length > len(self._blob):
            raise ValueError("it points outside the raw bytes")
        return self._blob[start : start + length]


def write_raised(raised: Raised) -> dict[str, Any]:
    """Returns the JSON of an error."""
    spans = [vars(span) for span in raised.spans]
    return {**vars(raised), "spans": spans, "operands": [vars(one) for one in raised.operands]}


def read_raised(data: Any) -> Raised:
    """Returns the error that JSON describes; raises as `Reader` does."""
    name = data["name"]
    return Raised(
        stage=Stage(data["stage"]),
        type=_text(data["type"]),
        bases=tuple(_text(base) for base in _list(data["bases"])),
        message=_text(data["message"]),
        spans=tuple(_span(span) for span in _list(data["spans"])),
        name=None if name is None else _text(name),
        operands=tuple(_operand(one) for one in _list(data["operands"])),
    )


def _operand(data: Any) -> Operand:
    return Operand(
        text=_text(data["text"]),
        shape=tuple(_length(size) for size in _list(data["shape"])),
        dtype=_text(data["dtype"]),
        device=_text(data["device"]),
        requires_grad=data["requires_grad"] is True,
    )


def _span(data: Any) -> CodeSpan:
    return CodeSpan(
        stage=Stage(data["stage"]),
        line=_length(data["line"]),
        column=_maybe_length(data["column"]),
        end_line=_maybe_length(data["end_line"]),
        end_column=_maybe_length(data["end_column"]),
    )


def _float(data: Any) -> float:
    return float.fromhex(_text(data))


def _text(data: Any) -> str:
    if not isinstance(data, str):
        raise TypeError("expected text")
    return data


def _list(data: Any) -> list[Any]:
    if not isinstance(data, list):
        raise TypeError("expected a list")
    return data


def _pair(data: Any) -> tuple[Any, Any]:
    first, second = _list(data)
    return first, second


def _length(data: Any) -> int:
    if type(data) is not int or not 0 <= data < 2**48:
        raise TypeError("expected a length")
    return data


def _shape(data: Any) -> tuple[int, ...]:
    shape = tuple(_length(size) for size in _list(data))
    # NumPy refuses, by an error, what is larger, be one of its sizes zero or not.
    if len(shape) > _MOST_DIMENSIONS or _product(max(size, 1) for size in shape) > _MOST_ELEMENTS:
        raise ValueError("no tensor has such a shape")
    return shape


def _maybe_length(data: Any) -> int | None:
    return None if data is None else _length(data)


def _product(sizes: Iterable[int]) -> int:
    product = 1
    for size in sizes:
        product *= size
    return product
