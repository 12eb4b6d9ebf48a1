"""What a difference tells."""

import pytest

from tutor.judge import Aspect, Difference

VALUES = {
    Aspect.VALUES,
    Aspect.NONFINITE,
    Aspect.INPUT,
    Aspect.MESSAGE,
    Aspect.NO_MATCH,
    Aspect.PRINTED,
    Aspect.ASSERTION,
    Aspect.DISTRIBUTION,
}


@pytest.mark.parametrize("aspect", Aspect)
def test_values_must_not_be_shown_in_a_hidden_case(aspect):
    assert Difference(aspect, "answer").tells_values is (aspect in VALUES)
