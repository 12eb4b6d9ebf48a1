"""`call`: the result, then the inputs afterwards, then the gradients."""

from dataclasses import replace

import pytest

from tests.judge.values import INF, NAN, call, seen, tensor
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import MappingValue, OpaqueValue, SymbolValue

RULES = Rules("f(x, w)")
X = tensor([1.0, 2.0])
ZERO = tensor([0.0, 0.0])
FAILED = MappingValue(
    "call",
    (
        ("result", X),
        ("inputs", seen({})),
        ("gradients", SymbolValue("raised", "RuntimeError: not this way")),
    ),
)


def difference(expected, got, rules=RULES):
    return compare("call", expected, got, rules)


def test_a_call_equals_itself():
    one = call((X, 3), {"x": X}, x=X, w=ZERO)
    assert difference(one, one) is None


def test_the_result_is_compared_as_a_value():
    found = difference(call([X, 3]), call([X, 4]))
    assert (found.aspect, found.place) == (Aspect.VALUES, "f(x, w)[1]")
    assert difference(call([X, 3]), call((X, tensor(3)))) is None


def test_the_result_comes_before_the_inputs_and_they_before_the_gradients():
    expected = call(X, {"x": X}, x=X)
    assert difference(expected, call(ZERO, {"x": ZERO}, x=ZERO)).aspect is Aspect.VALUES
    assert difference(expected, call(X, {"x": ZERO}, x=ZERO)).aspect is Aspect.INPUT
    assert difference(expected, call(X, {"x": X}, x=ZERO)).place == "the gradient of `x`"


@pytest.mark.parametrize("now", [ZERO, tensor([1.0]), None, seen([1.0])])
def test_a_changed_input_is_reported(now):
    found = difference(call(3, {"x": X}), call(3, {"x": now}))
    assert (found.aspect, found.place) == (Aspect.INPUT, "x")


@pytest.mark.parametrize(("changed", "said"), [(True, "changed"), (False, "unchanged")])
def test_what_the_solution_does_to_an_input_is_told(changed, said):
    expected, got = call(3, {"x": X}), call(3, {"x": ZERO})
    parts = (("changed", seen({"x": changed})),)

    found = difference(*(replace(one, pairs=one.pairs + parts) for one in (expected, got)))

    assert found.expected == said


def test_an_input_that_should_change_and_does_not_is_reported():
    assert difference(call(3, {"x": ZERO}), call(3, {"x": X})).aspect is Aspect.INPUT


def test_the_first_changed_input_is_told():
    expected = call(3, {"x": X, "y": X, "z": X})
    assert difference(expected, call(3, {"x": X, "y": ZERO, "z": ZERO})).place == "y"


def test_a_wrong_gradient_is_told_by_name():
    found = difference(call(3, x=X, w=X), call(3, x=X, w=ZERO))
    assert (found.aspect, found.place) == (Aspect.VALUES, "the gradient of `w`")
    found = difference(call(3, x=X), call(3, x=tensor([1.0])))
    assert (found.aspect, found.place) == (Aspect.SHAPE, "the gradient of `x`")


def test_a_tensor_that_carries_a_gradient_where_a_number_should_be_is_what_is_told():
    carrier = tensor(3.0, requires_grad=True)
    for gradients in (call([X, carrier], x=X), FAILED):
        got = MappingValue("call", (("result", seen([X, carrier])), *gradients.pairs[1:]))
        found = difference(call([X, 3.0], x=ZERO), got)
        assert (found.aspect, found.place, found.expected) == (Aspect.TYPE, "f(x, w)[1]", "a float")
        assert found.got == "a 0-d float32 tensor that carries a gradient"
    assert difference(call([X, 3.0], x=X), call([X, carrier], x=X)) is None


def test_a_gradient_of_zero_need_not_arrive():
    assert difference(call(3, x=X, w=ZERO), call(3, x=X)) is None
    assert difference(call(3, x=ZERO), call(3)) is None
    assert difference(call(3, x=X), call(3, x=X, w=ZERO)) is None


def test_a_gradient_that_does_not_arrive_is_told():
    found = difference(call(3, x=X, w=X), call(3, x=X))
    assert (found.aspect, found.place, found.expected) == (Aspect.NO_GRADIENT, "f(x, w)", "w")


def test_when_none_arrives_all_are_told_at_once():
    found = difference(call(3, x=X, w=X), call(3))
    assert (found.aspect, found.expected) == (Aspect.NO_GRADIENT, "x, w")


def test_a_gradient_that_should_not_arrive_is_told():
    found = difference(call(3, x=X), call(3, x=X, w=X))
    assert (found.aspect, found.got) == (Aspect.EXTRA_GRADIENT, "w")


def test_of_several_that_should_not_arrive_the_first_is_told():
    names = "abcdefgh"
    found = difference(call(3), call(3, **dict.fromkeys(names, X)))
    assert found.got == "a"


@pytest.mark.parametrize("gradient", [tensor([NAN, NAN]), tensor([0.0, INF])])
def test_a_gradient_of_nan_is_not_one_of_zero(gradient):
    assert difference(call(3), call(3, x=gradient)).aspect is Aspect.EXTRA_GRADIENT
    assert difference(call(3, x=ZERO), call(3, x=gradient)).aspect is Aspect.NONFINITE
    rules = Rules("f(x, w)", nan=True)
    assert difference(call(3, x=gradient), call(3), rules).aspect is Aspect.NO_GRADIENT


def test_a_backward_pass_that_raises_is_told():
    found = difference(call(X, x=X), FAILED)
    assert (found.aspect, found.got) == (Aspect.BACKWARD, "RuntimeError: not this way")


def test_gradients_that_nobody_asked_for_are_not_compared():
    expected = MappingValue("call", (("result", X), ("inputs", seen({}))))
    assert difference(expected, expected) is None


def test_what_is_no_call_differs():
    for got in (None, "call", X, seen({}), seen([1]), seen({"result": 1})):
        assert difference(call(3), got).aspect is Aspect.TYPE


def test_a_call_whose_own_backward_pass_raises_is_unfit():
    assert unfit("call", FAILED, RULES) == (
        "the backward pass through it raised RuntimeError: not this way"
    )


def test_nan_anywhere_in_a_call_is_unfit():
    nan = tensor([NAN])
    for expected in (call(nan), call(3, {"x": nan}), call(3, x=nan)):
        assert "NaN" in unfit("call", expected, RULES)
        assert unfit("call", expected, Rules("f(x, w)", nan=True)) is None


def test_a_call_that_returns_what_cannot_be_compared_is_unfit():
    assert "a function" in unfit("call", call(OpaqueValue("function")), RULES)
    assert unfit("call", call(X, {"x": X}, x=X), RULES) is None
