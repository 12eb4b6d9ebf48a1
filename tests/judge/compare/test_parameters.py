"""`parameters`: names, then each parameter as a tensor."""

import pytest

from tests.judge.values import NAN, mapping, meta, seen, tensor, uninitialised
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import OpaqueValue

RULES = Rules("model")


def parameter(nested, **fields):
    return tensor(nested, **{"requires_grad": True, **fields})


W, B = parameter([[1.0, 2.0]]), parameter([0.5])
RIGHT = seen({"fc.weight": W, "fc.bias": B})


def difference(got, expected=RIGHT):
    return compare("parameters", expected, got, RULES)


def test_parameters_equal_in_any_order():
    assert difference(RIGHT) is None
    assert difference(mapping(("fc.bias", B), ("fc.weight", W))) is None


def test_a_module_without_parameters_equals_another():
    assert difference(seen({}), seen({})) is None


@pytest.mark.parametrize(
    ("got", "first", "place"),
    [
        ({"fc.weight": W}, Aspect.MISSING, "model"),
        ({}, Aspect.MISSING, "model"),
        ({"fc.weight": W, "fc.bias": B, "c": B}, Aspect.EXTRA, "model"),
        ({"fc.weight": parameter([1.0]), "fc.bias": B}, Aspect.SHAPE, "model.fc.weight"),
        (
            {"fc.weight": W, "fc.bias": parameter([0.5], dtype="float64")},
            Aspect.DTYPE,
            "model.fc.bias",
        ),
        ({"fc.weight": W, "fc.bias": parameter([0.75])}, Aspect.VALUES, "model.fc.bias"),
        ({"fc.weight": W, "fc.bias": tensor([0.5])}, Aspect.REQUIRES_GRAD, "model.fc.bias"),
        ({"fc.weight": W, "fc.bias": None}, Aspect.TYPE, "model.fc.bias"),
        ({"fc.weight": W, "fc.bias": uninitialised()}, Aspect.TYPE, "model.fc.bias"),
    ],
)
def test_each_difference_is_told_with_its_place(got, first, place):
    found = difference(seen(got))
    assert (found.aspect, found.place) == (first, place)


def test_a_missing_name_is_told_with_those_that_are_there():
    found = difference(seen({"fc.weight": W, "bias": B}))
    assert (found.expected, found.got) == ("fc.bias", "fc.weight, bias")


def test_names_come_before_values():
    wrong = parameter([[9.0, 9.0]])
    assert difference(seen({"fc.weight": wrong, "c": B})).aspect is Aspect.MISSING


def test_a_parameter_that_is_not_initialised_yet_may_be_right():
    lazy = seen({"weight": uninitialised()})
    assert difference(lazy, lazy) is None
    found = difference(seen({"weight": W}), lazy)
    assert (found.aspect, found.got) == (Aspect.TYPE, "a tensor")


def test_parameters_on_meta_are_compared_by_their_form():
    assert difference(seen({"w": meta(2, 3)}), seen({"w": meta(2, 3)})) is None
    assert difference(seen({"w": meta(3, 2)}), seen({"w": meta(2, 3)})).aspect is Aspect.SHAPE


@pytest.mark.parametrize("got", [None, "model", W, seen([W]), OpaqueValue("list")])
def test_what_is_no_module_differs(got):
    found = difference(got)
    assert (found.aspect, found.place, found.expected) == (Aspect.TYPE, "model", "a module")


def test_what_is_no_module_is_unfit():
    assert unfit("parameters", OpaqueValue("list"), RULES) == "it is a list, not a module"


def test_nan_in_a_parameter_is_unfit_unless_the_check_says_so():
    expected = seen({"w": parameter([NAN])})
    assert "NaN" in unfit("parameters", expected, RULES)
    assert unfit("parameters", expected, Rules("model", nan=True)) is None
    assert unfit("parameters", RIGHT, RULES) is None
