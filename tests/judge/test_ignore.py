"""What a check leaves out of its comparison, and that nothing else goes with it."""

import pytest

from tests.judge.values import linear, mapping, meta, seen, tensor
from tutor.judge import Aspect, Rules, compare

X = tensor([[1.0, 2.0], [3.0, 4.0]])


def difference(kind, expected, got, *ignore):
    return compare(kind, expected, got, Rules("answer", ignore=frozenset(ignore)))


def aspect(*arguments):
    found = difference(*arguments)
    return found and found.aspect


@pytest.mark.parametrize("kind", ["tensor", "value"])
@pytest.mark.parametrize(
    ("got", "ignore", "without"),
    [
        (tensor([1.0, 2.0, 3.0, 4.0]), "shape", Aspect.SHAPE),
        (tensor([[1, 2], [3, 4]]), "dtype", Aspect.DTYPE),
        (tensor([[1.0, 2.0], [3.0, 4.0]], "float64"), "dtype", Aspect.DTYPE),
        (tensor([[1.0, 2.0], [3.0, 5.0]]), "values", Aspect.VALUES),
        (tensor([[1.0, 2.0], [3.0, float("nan")]]), "values", Aspect.NONFINITE),
    ],
)
def test_it_passes_only_with_what_is_left_out(kind, got, ignore, without):
    assert aspect(kind, X, got) is without
    assert aspect(kind, X, got, ignore) is None


@pytest.mark.parametrize(
    ("got", "ignore", "without"),
    [
        (tensor([[1.0, 2.0], [3.0, 4.0]], device="cuda:0"), "device", Aspect.DEVICE),
        (tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True), "requires_grad", None),
    ],
)
def test_of_a_tensor_alone(got, ignore, without):
    assert aspect("tensor", X, got) is (without or Aspect.REQUIRES_GRAD)
    assert aspect("tensor", X, got, ignore) is None


@pytest.mark.parametrize(
    ("got", "ignore", "still"),
    [
        (tensor([1.0, 2.0, 3.0]), "shape", Aspect.SHAPE),
        (tensor([1.0, 2.0, 3.0, 5.0]), "shape", Aspect.VALUES),
        (tensor([[1, 2], [3, 5]]), "dtype", Aspect.VALUES),
        (tensor([[1.001, 2.0], [3.0, 4.0]], "float16"), "dtype", Aspect.VALUES),
        (tensor([[True, True], [True, True]]), "dtype", Aspect.VALUES),
        (tensor([1.0, 2.0]), "values", Aspect.SHAPE),
        (meta(2, 2), "dtype", Aspect.DEVICE),
    ],
)
def test_all_else_still_counts(got, ignore, still):
    assert aspect("value", X, got, ignore) is still


def test_numbers_of_other_types_are_equal_where_the_dtype_does_not_count():
    assert aspect("value", 3.0, 3) is Aspect.TYPE
    assert aspect("value", 3.0, 3, "dtype") is None
    assert aspect("value", 3.0, 4, "dtype") is Aspect.VALUES


@pytest.mark.parametrize(
    ("expected", "got", "without"),
    [
        ([1, 2, 3], [3, 1, 2], None),
        ([1.0, X], [X, 1.0], None),
        ([1, 1, 2], [1, 2, 2], Aspect.NO_MATCH),
        ([1, 2], [1, 2, 2], Aspect.LENGTH),
        ([[1, 2], 3], [3, [2, 1]], None),
    ],
)
def test_items_in_any_order(expected, got, without):
    assert aspect("value", seen(expected), seen(got), "order") is without
    assert difference("value", seen(expected), seen(got))


def test_an_item_that_is_missing_is_told():
    found = difference("value", seen([1, 2]), seen([1, 7]), "order")
    assert (found.place, found.expected) == ("answer", "2")


@pytest.mark.parametrize("kind", ["parameters", "state_dict", "tree", "value"])
def test_other_names(kind):
    expected, got = seen({"a": "x", "b": "y"}), seen({"c": "x", "d": "y"})
    assert difference(kind, expected, got)
    assert aspect(kind, expected, got, "names") is None
    assert difference(kind, expected, seen({"c": "y", "d": "x"}), "names")
    assert aspect(kind, expected, seen({"c": "x"}), "names") is Aspect.LENGTH


def test_a_place_is_told_by_the_expected_name():
    expected, got = mapping(("w", X)), mapping(("v", tensor([1.0])))
    assert difference("parameters", expected, got, "names").place == "answer.w"


def test_gradients_of_a_call():
    one = mapping(("result", 1), ("inputs", mapping()), ("gradients", mapping(("x", X))))
    other = mapping(("result", 1), ("inputs", mapping()), ("gradients", mapping()))
    assert aspect("call", one, other) is Aspect.NO_GRADIENT
    assert aspect("call", one, other, "grad") is None


def test_a_module_keeps_its_names():
    assert difference("value", linear(name="Linear"), linear(name="Conv"))
