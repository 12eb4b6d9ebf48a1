"""Values as JSON with raw bytes beside it."""

import json
import math
import struct
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.wire.anything import errors, values
from tutor.wire import (
    MappingValue,
    ModuleValue,
    OpaqueValue,
    SequenceValue,
    SetValue,
    SymbolValue,
    TensorValue,
)
from tutor.wire.codec import DTYPES, Reader, Writer, read_raised, write_raised


def there_and_back(value):
    writer = Writer()
    text = json.dumps(writer.write(value), allow_nan=False)
    return Reader(writer.blob).read(json.loads(text))


def bits(number):
    return struct.pack(">d", number)


def read(data, blob=b""):
    return Reader(blob).read(data)


def tensor(dtype="float32", shape=(2,), data=bytes(8), **fields):
    return TensorValue("torch", dtype, shape, "cpu", "strided", False, data, **fields)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        1,
        -(2**4000),
        "text",
        "",
        "\N{SNOWMAN}\ud800\0",
        b"",
        b"\0\xff",
        0.1,
        math.inf,
        5e-324,
        1 - 2j,
        tensor(),
        tensor(shape=(0, 3), data=b""),
        tensor(shape=(), data=bytes(4)),
        tensor(dtype="complex32", data=bytes(range(8))),
        tensor(data=None),
        SequenceValue("Size", (2, SequenceValue("tuple", ()))),
        MappingValue("dict", ((1, "one"), (True, 1.0))),
        SetValue("frozenset", ("a",)),
        SymbolValue("dtype", "torch.int8"),
        ModuleValue("Linear", (("", "Linear"),), (("weight", tensor()),)),
        OpaqueValue("generator"),
    ],
    ids=repr,
)
def test_a_value_comes_back_as_it_was(value):
    back = there_and_back(value)
    assert back == value
    assert type(back) is type(value)


@pytest.mark.parametrize("number", [0.0, -0.0, math.inf, -math.inf, 0.1, 1e-320])
def test_a_float_comes_back_to_the_bit(number):
    assert bits(there_and_back(number)) == bits(number)
    back = there_and_back(complex(number, -number))
    assert (bits(back.real), bits(back.imag)) == (bits(number), bits(-number))


def test_nan_comes_back_as_some_nan():
    assert math.isnan(there_and_back(math.nan))


@given(values)
@settings(deadline=None)
def test_any_value_comes_back_as_it_was(value):
    # By its text, because NaN equals nothing; it tells -0.0 from 0.0 and 1 from True, too.
    assert repr(there_and_back(value)) == repr(value)


@given(errors)
def test_any_error_comes_back_as_it_was(raised):
    assert read_raised(json.loads(json.dumps(write_raised(raised)))) == raised


def test_tensors_share_the_raw_bytes():
    writer = Writer()
    written = writer.write(SequenceValue("list", (tensor(), tensor(data=b"12345678"))))
    assert writer.blob == bytes(8) + b"12345678"
    assert [item["tensor"]["data"] for item in written["sequence"][1]] == [[0, 8], [8, 8]]


SIZES = {
    1: "bool uint8 int8 float8_e4m3fn float8_e5m2 float8_e4m3fnuz float8_e5m2fnuz float8_e8m0fnu",
    2: "uint16 int16 float16 bfloat16",
    4: "uint32 int32 float32 complex32",
    8: "uint64 int64 float64 complex64",
    16: "complex128",
}
BYTES = {dtype: size for size, dtypes in SIZES.items() for dtype in dtypes.split()}


def test_these_are_all_dtypes_that_cross():
    assert set(BYTES) == DTYPES


@pytest.mark.parametrize(("dtype", "size"), BYTES.items())
def test_a_tensor_has_the_bytes_of_its_shape_and_dtype(dtype, size):
    whole = tensor(dtype, shape=(2, 3), data=bytes(6 * size))
    assert there_and_back(whole) == whole
    with pytest.raises(ValueError, match=rf"are not a {dtype} tensor of shape \(2, 3\)"):
        there_and_back(replace(whole, data=bytes(6 * size - 1)))


def deep(levels):
    data = 0
    for _ in range(levels):
        data = {"sequence": ["list", [data]]}
    return data


def test_sixty_four_levels_are_read_and_no_more():
    assert read(deep(64)).type == "list"
    with pytest.raises(ValueError, match="nested more than 64 deep"):
        read(deep(65))


def test_depth_is_that_of_nesting_and_not_of_all_values_together():
    assert len(read({"sequence": ["list", [deep(1)] * 100]}).items) == 100


TENSOR = {**vars(tensor()), "shape": [2], "data": [0, 8]}


@pytest.mark.parametrize(
    "data",
    [
        0.5,
        [],
        {},
        {"float": "0x0p+0", "bytes": [0, 0]},
        {"unknown": 1},
        {"float": "nanx"},
        {"float": 0.5},
        {"complex": ["0x0p+0"]},
        {"bytes": [0, 9]},
        {"bytes": [-1, 1]},
        {"bytes": [True, 1]},
        {"bytes": [2**60, 1]},
        {"sequence": ["list"]},
        {"sequence": [1, []]},
        {"sequence": ["list", {}]},
        {"mapping": ["dict", [["key"]]]},
        {"set": ["set", "ab"]},
        {"symbol": ["dtype", None]},
        {"module": ["Linear", [["", 1]], []]},
        {"opaque": None},
        {"tensor": []},
        {"tensor": {**TENSOR, "origin": "jax"}},
        {"tensor": {**TENSOR, "origin": []}},
        {"tensor": {**TENSOR, "requires_grad": 1}},
        {"tensor": {**TENSOR, "dtype": "float7"}},
        {"tensor": {**TENSOR, "dtype": ["float32"]}},
        {"tensor": {**TENSOR, "device": None}},
        {"tensor": {**TENSOR, "layout": None}},
        {"tensor": {**TENSOR, "shape": [3]}},
        {"tensor": {**TENSOR, "shape": [True, 2]}},
        {"tensor": {**TENSOR, "shape": 2}},
        {"tensor": {**TENSOR, "shape": [1] * 65}},
        {"tensor": {**TENSOR, "shape": [0, 2**60], "data": [0, 0]}},
        {"tensor": {**TENSOR, "shape": [0, 2**40, 2**40], "data": [0, 0]}},
        {"tensor": {**TENSOR, "data": [1, 8]}},
        {"tensor": {key: TENSOR[key] for key in TENSOR if key != "layout"}},
    ],
    ids=lambda data: str(data)[:60],
)
def test_what_is_not_in_the_encoding(data):
    with pytest.raises((ValueError, TypeError, KeyError)):
        read(data, bytes(8))
