"""What a lesson says is right, as an observation."""

import pytest

from tests.judge.values import array, dtype, mapping, seen, tensor
from tutor.judge import LiteralError, Rules, compare, expect
from tutor.judge.literal import value_of
from tutor.wire import MappingValue, SequenceValue, SetValue

RULES = Rules("answer", nan=True)


@pytest.mark.parametrize(
    ("literal", "like"),
    [
        (3, 3),
        (2.5, 2.5),
        (True, True),
        ("text", "text"),
        (None, None),
        ([1, [2.0, "a"]], seen([1, (2.0, "a")])),
        ({"a": 1, "b": [2]}, seen({"b": [2], "a": 1})),
        ({"tensor": [[1, 2]]}, tensor([[1, 2]])),
        ({"tensor": [[1, 2]], "dtype": "float32"}, tensor([[1.0, 2.0]])),
        ({"tensor": 3.0}, tensor(3.0)),
        ({"tensor": []}, tensor([])),
        ({"tensor": [True, False]}, tensor([True, False])),
        ({"tensor": [0.1, 0.2]}, tensor([0.1, 0.2], "bfloat16")),
        ({"tensor": [1.0, float("nan")]}, tensor([1.0, float("nan")])),
        ({"tensor": [1.0]}, array([1.0])),
        ({"a": {"tensor": [1]}}, mapping(("a", tensor([1])))),
        ("torch.float32", dtype("float32")),
    ],
)
def test_a_literal_equals_what_it_stands_for(literal, like):
    assert compare("value", value_of(literal, like), like, RULES) is None


def test_a_list_may_stand_for_a_set():
    assert value_of([1, 2], seen({1, 2})) == SetValue("set", (1, 2))


def test_what_a_literal_does_not_say_is_the_solutions():
    like = tensor([5.0], requires_grad=True)
    assert value_of({"tensor": [1]}, like).requires_grad
    assert value_of({"tensor": [1]}, like).dtype == "float32"
    assert not value_of({"tensor": [1], "requires_grad": False}, like).requires_grad
    assert value_of({"tensor": [1], "dtype": "int64"}, like).dtype == "int64"


@pytest.mark.parametrize(
    ("literal", "dtype"), [([1], "int64"), ([1.5], "float32"), ([True], "bool"), ([], "float32")]
)
def test_without_a_tensor_to_go_by_the_dtype_is_as_torch_finds_it(literal, dtype):
    assert value_of({"tensor": literal}, None).dtype == dtype


@pytest.mark.parametrize(
    ("literal", "why"),
    [
        ({"tensor": [[1], [1, 2]]}, "rows of different lengths"),
        ({"tensor": ["a"]}, "something else than numbers"),
        ({"tensor": [1], "dtype": "floaty"}, "`floaty`"),
    ],
)
def test_what_is_no_tensor(literal, why):
    with pytest.raises(LiteralError, match=why):
        value_of(literal, None)


def test_a_mapping_with_more_than_a_tensor_is_a_mapping():
    assert isinstance(value_of({"tensor": [1], "other": 2}, None), MappingValue)


def test_of_a_call_it_is_the_result():
    call = mapping(("result", 3), ("inputs", 4))
    assert expect("call", 5, call) == MappingValue("call", (("result", 5), ("inputs", 4)))


def test_of_a_gradient_null_says_that_there_is_none():
    assert expect("grad", None, SequenceValue("grad", (tensor([1.0]),))).items == (None,)


def test_buffers_stay_as_persistent_as_the_solutions():
    solution = mapping(("mask", SequenceValue("buffer", (tensor([1.0]), False))))
    expected = expect("buffers", {"mask": {"tensor": [2]}}, solution)
    (_, buffer), *_ = expected.pairs
    assert buffer.items[1] is False
    assert buffer.items[0] == tensor([2.0])
