"""Strategies: any value that can cross, as the worker or a forger may send it."""

import math

from hypothesis import strategies as st

from tutor.wire import (
    CodeSpan,
    MappingValue,
    ModuleValue,
    OpaqueValue,
    Raised,
    Reply,
    SequenceValue,
    SetValue,
    Stage,
    SymbolValue,
    TensorValue,
)
from tutor.wire.codec import _SIZES as SIZES

MOST_JSON_DIGITS = 10**4000

names = st.text(max_size=6)
types = st.sampled_from(["list", "tuple", "Size", "dict", "set", "raised", "call", "Linear", ""])


@st.composite
def tensors(draw):
    dtype = draw(st.sampled_from(sorted(SIZES)))
    shape = draw(st.lists(st.integers(0, 3), max_size=3).map(tuple))
    size = SIZES[dtype] * math.prod(shape)
    elements = st.binary(min_size=size, max_size=size)
    if dtype == "bool":
        elements = st.lists(st.integers(0, 1), min_size=size, max_size=size).map(bytes)
    return TensorValue(
        origin=draw(st.sampled_from(["torch", "numpy"])),
        dtype=dtype,
        shape=shape,
        device=draw(st.sampled_from(["cpu", "cuda:0", "meta"])),
        layout=draw(st.sampled_from(["strided", "sparse_coo"])),
        requires_grad=draw(st.booleans()),
        data=draw(st.none() | elements),
    )


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-MOST_JSON_DIGITS, MOST_JSON_DIGITS)
    | st.floats()
    | st.complex_numbers()
    | st.text(max_size=10)
    | st.binary(max_size=10)
)
leaves = (
    scalars
    | tensors()
    | st.builds(SymbolValue, types | names, names | st.just("uninitialised"))
    | st.builds(OpaqueValue, types)
)


def _nest(values):
    several = st.lists(values, max_size=4).map(tuple)
    named = st.lists(st.tuples(names, values), max_size=4).map(tuple)
    keyed = st.lists(st.tuples(values, values), max_size=4).map(tuple)
    tree = st.lists(st.tuples(names, types), max_size=4).map(tuple)
    return (
        st.builds(SequenceValue, types, several)
        | st.builds(SetValue, types, several)
        | st.builds(MappingValue, types, keyed | named)
        | st.builds(ModuleValue, types, tree, named)
    )


values = st.recursive(leaves, _nest, max_leaves=8)

lengths = st.integers(0, 2**48 - 1)
spans = st.builds(
    CodeSpan,
    st.sampled_from(Stage),
    lengths,
    st.none() | lengths,
    st.none() | lengths,
    st.none() | lengths,
)
errors = st.builds(
    Raised,
    st.sampled_from(Stage),
    names,
    st.lists(names, max_size=3).map(tuple),
    st.text(max_size=20),
    st.lists(spans, max_size=3).map(tuple),
    st.none() | names,
)
replies = st.builds(
    Reply,
    names,
    st.none() | errors,
    names,
    st.lists(values | errors, max_size=3).map(tuple),
)
