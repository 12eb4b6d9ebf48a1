"""Values as data: what was seen of an object, and nothing that could run."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True)
class TensorValue:
    """A tensor or an array: everything about it, with its elements as raw bytes."""

    origin: Literal["torch", "numpy"]
    dtype: str
    """The name without its library: `float32`."""
    shape: tuple[int, ...]
    device: str
    layout: str
    """`strided`, or else how it was stored before it was made dense: `sparse_coo`, ..."""
    requires_grad: bool
    data: bytes | None
    """The elements in C order, little-endian; None when there are none to read (meta, lazy)."""


@dataclass(frozen=True)
class SequenceValue:
    """A list, a tuple, or something that derives from them."""

    type: str
    """The class's name: `list`, `tuple`, `Size`, or a named tuple's own."""
    items: "tuple[Value, ...]"


DATACLASS = "dataclass "
"""What the type of a mapping begins with that is a dataclass: its fields by name."""


@dataclass(frozen=True)
class MappingValue:
    """A mapping, its pairs in order; or a dataclass."""

    type: str
    pairs: "tuple[tuple[Value, Value], ...]"


@dataclass(frozen=True)
class SetValue:
    """A set; its items in no order that means anything."""

    type: str
    items: "tuple[Value, ...]"


@dataclass(frozen=True)
class SymbolValue:
    """Something that is its name: a dtype, a device, a class, an uninitialised parameter."""

    type: str
    name: str


@dataclass(frozen=True)
class ModuleValue:
    """A module: its tree and its state."""

    type: str
    tree: "tuple[tuple[str, str], ...]"
    """Dotted names and the names of their classes, the module itself as the empty name."""
    state: "tuple[tuple[str, Value], ...]"
    """The tensors of its `state_dict`, by dotted name."""


@dataclass(frozen=True)
class OpaqueValue:
    """Something that cannot be compared: a function, a generator, a stranger's object."""

    type: str


Value: TypeAlias = (
    bool
    | int
    | float
    | complex
    | str
    | bytes
    | TensorValue
    | SequenceValue
    | MappingValue
    | SetValue
    | SymbolValue
    | ModuleValue
    | OpaqueValue
    | None
)
"""What was seen of an object. Python's own plain values stand for themselves."""
