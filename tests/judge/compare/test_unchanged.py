"""`unchanged`: after with before, whatever the solution gives."""

import pytest

from tests.judge.values import NAN, seen, tensor
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import OpaqueValue, SequenceValue

RULES = Rules("x")
X = tensor([1.0, 2.0])


def pair(before, after, at_first=None):
    return SequenceValue("unchanged", (before, after, after if at_first is None else at_first))


SAME = pair(X, X)


@pytest.mark.parametrize("value", [X, 3, seen({"a": [X]}), tensor([NAN]), tensor([])])
def test_what_stayed_as_it_was(value):
    assert compare("unchanged", SAME, pair(value, value), RULES) is None


@pytest.mark.parametrize(
    ("after", "aspect"),
    [
        (tensor([1.0, 2.000001]), Aspect.VALUES),
        (tensor([1.0, NAN]), Aspect.NONFINITE),
        (tensor([1.0, 2.0], requires_grad=True), Aspect.REQUIRES_GRAD),
        (tensor([[1.0, 2.0]]), Aspect.SHAPE),
        (None, Aspect.TYPE),
    ],
)
def test_what_did_not(after, aspect):
    found = compare("unchanged", SAME, pair(X, after), RULES)
    assert (found.aspect, found.place) == (aspect, "`x`, which should stay as it was,")


def test_a_copy_in_the_place_of_what_was_changed_does_not_help():
    found = compare("unchanged", SAME, pair(X, X, tensor([1.0, 3.0])), RULES)
    assert (found.aspect, found.place) == (
        Aspect.VALUES,
        "what `x` meant at first, which should stay as it was,",
    )


def test_it_does_not_matter_what_it_was_with_the_solution():
    assert compare("unchanged", SAME, pair(tensor([7.0]), tensor([7.0])), RULES) is None


def test_a_solution_that_changes_it_is_unfit():
    assert unfit("unchanged", SAME, RULES) is None
    assert unfit("unchanged", pair(X, tensor([1.0, 3.0])), RULES) == "the solution changes it"


def test_what_cannot_be_seen_to_change_is_unfit():
    function = OpaqueValue("function")
    assert "cannot be compared" in unfit("unchanged", pair(function, function), RULES)
    assert unfit("unchanged", pair(tensor([NAN]), tensor([NAN])), RULES) is None


def test_a_reply_that_is_none():
    assert compare("unchanged", SAME, 3, RULES).aspect is Aspect.TYPE
