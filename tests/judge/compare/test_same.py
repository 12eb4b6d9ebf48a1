"""`same`: as much the same as with the solution."""

import pytest

from tutor.judge import Aspect, Rules, compare, unfit

RULES = Rules("(a), (b)")


@pytest.mark.parametrize("same", [True, False])
def test_it_must_be_as_with_the_solution(same):
    assert compare("same", same, same, RULES) is None
    found = compare("same", same, not same, RULES)
    assert (found.aspect, found.place) == (Aspect.SAME, "(a), (b)")


def test_what_is_neither_is_refused():
    assert compare("same", True, 1, RULES)
    assert unfit("same", 1, RULES)
    assert unfit("same", False, RULES) is None
