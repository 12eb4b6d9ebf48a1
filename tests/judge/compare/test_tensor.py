"""`tensor`: one tensor in every respect, the first difference in a fixed order."""

import pytest

from tests.judge.values import INF, NAN, RULES, array, meta, seen, tensor, uninitialised
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import OpaqueValue


def difference(expected, got, rules=RULES):
    return compare("tensor", expected, got, rules)


def aspect(expected, got, rules=RULES):
    found = difference(expected, got, rules)
    return found and found.aspect


ONE = tensor([1.0, 2.0])


@pytest.mark.parametrize(
    "same",
    [
        ONE,
        tensor(3),
        tensor([True, False]),
        tensor([]),
        tensor([[], []], "int64"),
        tensor([1 + 2j]),
        tensor([255], "uint8"),
        tensor([2**64 - 1], "uint64"),
        tensor([1.5], "bfloat16", requires_grad=True),
        meta(2, 3),
    ],
)
def test_a_tensor_equals_itself(same):
    assert difference(same, same) is None


def test_zero_equals_minus_zero():
    assert difference(tensor([0.0]), tensor([-0.0])) is None


@pytest.mark.parametrize(
    ("got", "first"),
    [
        (None, Aspect.TYPE),
        (seen([1.0, 2.0]), Aspect.TYPE),
        (1.0, Aspect.TYPE),
        (array([1.0, 2.0], "float32"), Aspect.TYPE),
        (uninitialised(), Aspect.TYPE),
        (OpaqueValue("Handle"), Aspect.TYPE),
        (tensor([1.0]), Aspect.SHAPE),
        (tensor([[1.0, 2.0]]), Aspect.SHAPE),
        (tensor(1.0), Aspect.SHAPE),
        (tensor([1.0, 2.0], "float64"), Aspect.DTYPE),
        (tensor([1, 2]), Aspect.DTYPE),
        (tensor([1.0, 2.0], layout="sparse_coo"), Aspect.LAYOUT),
        (tensor([1.0, 2.0], device="cuda:0"), Aspect.DEVICE),
        (tensor([1.0, NAN]), Aspect.NONFINITE),
        (tensor([1.0, INF]), Aspect.NONFINITE),
        (tensor([1.0, 2.1]), Aspect.VALUES),
        (tensor([1.0, 2.0], requires_grad=True), Aspect.REQUIRES_GRAD),
    ],
)
def test_what_is_no_such_tensor(got, first):
    assert aspect(ONE, got) is first


@pytest.mark.parametrize(
    ("got", "first"),
    [
        (tensor([5], "int8", device="cuda:0", requires_grad=True), Aspect.SHAPE),
        (tensor([5, 5], "int8", device="cuda:0", requires_grad=True), Aspect.DTYPE),
        (tensor([NAN, 5], device="cuda:0", requires_grad=True), Aspect.DEVICE),
        (tensor([NAN, 5], requires_grad=True), Aspect.NONFINITE),
        (tensor([5.0, 5], requires_grad=True), Aspect.VALUES),
    ],
)
def test_the_first_difference_is_told_shape_dtype_device_nan_values_requires_grad(got, first):
    assert aspect(ONE, got) is first


def test_a_tensor_of_one_element_never_stands_for_one_without_dimensions():
    assert aspect(tensor(1.0), tensor([1.0])) is Aspect.SHAPE
    assert aspect(tensor([1.0]), tensor(1.0)) is Aspect.SHAPE


def test_empty_tensors_of_other_shapes_differ():
    assert aspect(tensor([[], []]), tensor([])) is Aspect.SHAPE


def test_a_tensor_without_elements_to_read_differs_from_one_with():
    real = tensor([1.0, 2.0], device="meta")
    assert aspect(meta(2), real) is Aspect.DEVICE
    assert aspect(real, meta(2)) is Aspect.DEVICE


def test_the_difference_says_where_and_how():
    found = difference(tensor([[1.0, 2.0], [3.0, 4.0]]), tensor([[1.0, 2.5], [3.0, 6.0]]))
    assert (found.place, found.got) == ("answer", "[[1.0, 2.5], [3.0, 6.0]]")
    worst = found.worst
    assert (worst.index, worst.got, worst.expected) == ((1, 1), "6.0", "4.0")
    assert (worst.absolute, worst.relative) == (2.0, 0.5)
    assert (worst.differing, worst.total) == (2, 4)


def test_nan_that_is_expected_equals_nan_at_the_same_place_only():
    rules = Rules("answer", nan=True)
    expected = tensor([NAN, 1.0, INF, -INF])
    assert difference(expected, expected, rules) is None
    for other in ([1.0, NAN, INF, -INF], [NAN, 1.0, -INF, INF], [NAN, 1.0, NAN, -INF]):
        assert aspect(expected, tensor(other), rules) is Aspect.NONFINITE
    assert aspect(expected, tensor([NAN, 2.0, INF, -INF]), rules) is Aspect.VALUES


@pytest.mark.parametrize(
    "expected", [tensor([1.0, NAN]), tensor([INF]), tensor(-INF), tensor([complex(0, NAN)])]
)
def test_nan_or_infinity_is_unfit_unless_the_check_says_so(expected):
    assert unfit("tensor", expected, RULES) == (
        "it holds NaN or infinity; say `nan: true` if it should"
    )
    assert unfit("tensor", expected, Rules("answer", nan=True)) is None


@pytest.mark.parametrize(
    ("expected", "why"),
    [
        (None, "it is None, not a tensor"),
        (1.0, "it is a float, not a tensor"),
        (OpaqueValue("object"), "it is an object, not a tensor"),
    ],
)
def test_what_is_no_tensor_is_unfit(expected, why):
    assert unfit("tensor", expected, RULES) == why


def test_a_tensor_is_fit():
    assert unfit("tensor", ONE, RULES) is None
    assert unfit("tensor", meta(2), RULES) is None
