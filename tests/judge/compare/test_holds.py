"""`holds`: it must be true."""

import pytest

from tests.judge.values import RULES, seen, tensor
from tutor.judge import Aspect, compare, unfit


def test_true_holds():
    assert compare("holds", True, True, RULES) is None


@pytest.mark.parametrize("got", [False, None, 1, "True", tensor(True), seen([1])], ids=repr)
def test_all_else_does_not(got):
    found = compare("holds", True, got, RULES)
    assert (found.aspect, found.place) == (Aspect.TRUTH, "answer")


def test_what_is_not_true_of_the_solution_is_unfit():
    assert unfit("holds", True, RULES) is None
    assert unfit("holds", False, RULES) == "it is not true of the solution"
