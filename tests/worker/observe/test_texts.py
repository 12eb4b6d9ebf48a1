"""prints and test: what is read as text."""

import pytest

from tutor.wire import Probe, Raised
from tutor.worker.context import Context
from tutor.worker.observe import OBSERVERS


def test_what_was_printed():
    context = Context({}, {}, set(), {}, 1, 1, printed=lambda: "1 2\n")
    assert OBSERVERS["prints"](Probe(0, "prints", ""), context) == "1 2\n"


def test_all_asserts_hold(observe):
    assert observe_test(observe, "assert f(2) == 4") is None


def test_the_line_and_message_of_the_first_that_does_not(observe):
    seen = observe_test(observe, "x = f(2)\nassert x == 5, f'it is {x}'\nassert 0")
    assert seen.items == (2, "it is 4")


def test_an_assert_of_the_learners_own_is_an_error_of_theirs(observe):
    seen = observe_test(observe, "f(-1)")
    assert isinstance(seen, Raised)
    assert seen.spans[-1].stage == "answer"


def test_any_other_error_is_told_as_it_is(observe):
    with pytest.raises(NameError):
        observe_test(observe, "g(1)")


def observe_test(observe, code):
    answer = "def f(x):\n    assert x > 0\n    return 2 * x"
    return observe("test", code, answer)
