"""Values in few words."""

import numpy as np
import pytest

from tests.judge.values import array, dtype, linear, meta, seen, tensor, uninitialised
from tutor.judge.show import (
    array_text,
    literal_text,
    number_text,
    pair_text,
    shape_text,
    text_of,
    type_of,
)
from tutor.wire import MappingValue, OpaqueValue, SequenceValue, SetValue


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (True, "a bool"),
        (1, "an int"),
        ("a", "a str"),
        ([1], "a list"),
        ({}, "a dict"),
        (tensor([1]), "a tensor"),
        (array([1]), "a NumPy array"),
        (linear(), "a Net module"),
        (dtype("int8"), "a dtype"),
        (uninitialised(), "a parameter that is not initialised yet"),
        (OpaqueValue("generator"), "a generator"),
        (OpaqueValue("Adam"), "an Adam"),
    ],
)
def test_what_a_value_is(value, text):
    assert type_of(seen(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (True, "True"),
        (1, "1"),
        (1.0, "1.0"),
        (0.1 + 0.2, "0.3"),
        (float("nan"), "nan"),
        (1e300, "1e+300"),
        (1 + 2j, "1+2j"),
        ("it's", '"it\'s"'),
        ("x" * 200, "'" + "x" * 118 + "…"),
        (dtype("int8"), "torch.int8"),
        (tensor([[1.0, 2.5]]), "[[1.0, 2.5]]"),
        (tensor([True, False]), "[True, False]"),
        (tensor(3), "3"),
        (tensor([0.1]), "[0.1]"),
        (tensor(list(range(13))), "a tensor of shape (13,)"),
        (meta(2), "a tensor"),
        ([1], "a list"),
    ],
    ids=lambda one: str(one)[:30],
)
def test_a_value_as_text(value, text):
    assert text_of(seen(value)) == text


def test_an_array_is_written_out_up_to_twelve_elements():
    assert array_text(np.zeros((3, 4), np.int64)) == str([[0] * 4] * 3)
    assert array_text(np.zeros((13,))) == "a tensor of shape (13,)"


def test_a_shape_is_written_as_a_tuple():
    assert [shape_text(shape) for shape in ((), (2,), (2, 3))] == ["()", "(2,)", "(2, 3)"]


def test_numbers_have_as_many_digits_as_tell_them_apart():
    assert pair_text(1.5, 2.0) == ("1.5", "2.0")
    assert pair_text(1.0000001, 1.0) == ("1.0000001", "1.0")
    assert pair_text([1.0, 1.0000001], [1.0, 1.0]) == ("[1.0, 1.0000001]", "[1.0, 1.0]")
    assert number_text(2.0, 3) == "2.0"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (SequenceValue("list", (1, 2.5, None)), "[1, 2.5, None]"),
        (SequenceValue("tuple", (True,)), "(True,)"),
        (SequenceValue("tuple", ()), "()"),
        (SequenceValue("list", (SequenceValue("tuple", (1, 2)),)), "[(1, 2)]"),
        (MappingValue("dict", (("a", 1), ("b", SequenceValue("list", ())))), "{'a': 1, 'b': []}"),
        (SetValue("set", (1, 2)), "{1, 2}"),
        (SequenceValue("Point", (1, 2)), "a Point"),
    ],
)
def test_a_value_is_written_down_with_all_that_is_in_it(value, text):
    assert literal_text(value) == text


def test_a_long_value_is_written_down_in_part():
    assert literal_text(SequenceValue("list", (12,) * 99)).endswith("12, 12…")
