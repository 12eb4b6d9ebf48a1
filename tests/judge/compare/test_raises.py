"""`raises`: the error's class, and what its message holds."""

import pytest

from tests.judge.values import error, seen
from tutor.judge import Aspect, Rules, compare, unfit

KEY = error("'nowhere'", "KeyError", "LookupError", "Exception", "BaseException")
LOOKUP = error("nothing there", "LookupError", "Exception", "BaseException")
VALUE = error("no such layer: nowhere", "ValueError", "Exception", "BaseException")


def difference(expected, got, **options):
    return compare("raises", expected, got, Rules("find('nowhere')", **options))


def test_the_same_error_equals_itself():
    assert difference(KEY, KEY) is None


def test_the_message_is_free_unless_the_check_asks_for_it():
    assert difference(VALUE, error("", "ValueError", "Exception")) is None


def test_a_class_that_derives_from_what_is_asked_for_will_do():
    assert difference(LOOKUP, KEY) is None
    assert difference(KEY, KEY, type="LookupError") is None


@pytest.mark.parametrize("options", [{}, {"type": "KeyError"}])
def test_a_class_that_what_is_asked_for_derives_from_will_not_do(options):
    found = difference(KEY, LOOKUP, **options)
    assert (found.aspect, found.got) == (Aspect.RAISED, "LookupError: nothing there")
    assert (found.place, found.expected) == ("find('nowhere')", "KeyError")


def test_an_error_of_another_class_differs():
    assert difference(KEY, VALUE).aspect is Aspect.RAISED


def test_a_class_may_be_named_with_its_module():
    decode = error("no JSON", "JSONDecodeError", "ValueError", "Exception")
    assert difference(decode, decode, type="json.JSONDecodeError") is None
    assert difference(decode, VALUE, type="json.JSONDecodeError").aspect is Aspect.RAISED


def test_the_message_must_hold_the_pattern():
    assert difference(VALUE, KEY, type="Exception", match="no.here") is None
    found = difference(VALUE, LOOKUP, type="Exception", match="no.here")
    assert (found.aspect, found.got) == (Aspect.MESSAGE, "nothing there")
    assert found.expected == "no.here"


def test_the_class_comes_before_the_message():
    assert difference(VALUE, LOOKUP, match="no.here").aspect is Aspect.RAISED


@pytest.mark.parametrize("got", [None, 3, "ValueError", seen({}), seen(["ValueError"])])
def test_what_raised_nothing_differs(got):
    found = difference(VALUE, got)
    assert (found.aspect, found.expected) == (Aspect.NOT_RAISED, "ValueError")


def test_an_error_of_no_class_is_none():
    assert difference(VALUE, error("forged")).aspect is Aspect.NOT_RAISED


def test_a_solution_that_does_not_raise_is_unfit():
    assert unfit("raises", None, Rules("f()")) == "the solution does not raise there"


def test_a_solution_that_raises_what_the_check_refuses_is_unfit():
    assert unfit("raises", KEY, Rules("f()")) is None
    assert unfit("raises", KEY, Rules("f()", type="LookupError", match="nowhere")) is None
    assert unfit("raises", KEY, Rules("f()", type="ValueError")) == (
        "the solution raises KeyError: 'nowhere', which the check refuses"
    )
    assert unfit("raises", KEY, Rules("f()", match="elsewhere")) == (
        "its message is `'nowhere'`, which does not hold `elsewhere`"
    )
