"""`grad`: whether there is a gradient, and which."""

import pytest

from tests.judge.values import NAN, tensor
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import OpaqueValue, SequenceValue

RULES = Rules("w")


def grad(value):
    return SequenceValue("grad", (value,))


ONE, TWO, NONE = grad(tensor([1.0])), grad(tensor([2.0])), grad(None)


@pytest.mark.parametrize("value", [ONE, NONE])
def test_equal_gradients(value):
    assert compare("grad", value, value, RULES) is None


@pytest.mark.parametrize(("expected", "got"), [(ONE, NONE), (NONE, ONE)])
def test_a_gradient_is_there_or_not(expected, got):
    assert compare("grad", expected, got, RULES).aspect is Aspect.GRAD


def test_no_gradient_is_not_a_gradient_of_zero():
    assert compare("grad", grad(tensor([0.0])), NONE, RULES).aspect is Aspect.GRAD


def test_another_gradient_is_told_as_one():
    found = compare("grad", ONE, TWO, RULES)
    assert (found.aspect, found.place) == (Aspect.VALUES, "the gradient of `w`")


def test_what_is_no_tensor_is_told_and_unfit():
    assert compare("grad", ONE, OpaqueValue("list"), RULES).aspect is Aspect.TYPE
    assert unfit("grad", OpaqueValue("list"), RULES) == "it is a list, not a tensor"
    assert unfit("grad", grad(tensor([NAN])), RULES)
    assert unfit("grad", NONE, RULES) is None
