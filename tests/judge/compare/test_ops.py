"""`ops`: which operators were dispatched, and how often."""

import pytest

from tests.judge.values import seen
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.judge.operators import found

COUNTS = {"mm": 2, "add_": 1, "_softmax": 1, "clone": 3, "__or__": 1}


def difference(counts=COUNTS, **rules):
    return compare("ops", seen({}), seen(counts), Rules("f(x)", **rules))


@pytest.mark.parametrize(
    ("name", "operators"),
    [
        ("mm", ["mm"]),
        ("add", ["add_"]),
        ("add_", ["add_"]),
        ("softmax", ["_softmax"]),
        ("matmul", ["mm"]),
        ("inplace", ["add_"]),
        ("copy", ["clone"]),
        ("view", []),
        ("random", []),
    ],
)
def test_what_a_name_covers(name, operators):
    assert list(found(name, COUNTS)) == operators


@pytest.mark.parametrize(
    ("rules", "got", "expected"),
    [
        ({"avoid": ("inplace",)}, "uses `inplace` (`add_`) once", "none"),
        ({"avoid": ("clone",)}, "uses `clone` 3 times", "none"),
        ({"at_most": {"matmul": 1}}, "uses `matmul` (`mm`) 2 times", "at most 1"),
        ({"need": ("conv2d",)}, "never uses `conv2d`", "at least one"),
    ],
)
def test_what_is_asked_for_and_not_so(rules, got, expected):
    found = difference(**rules)
    assert (found.aspect, found.got, found.expected) == (Aspect.OPERATORS, got, expected)


@pytest.mark.parametrize(
    "rules", [{"avoid": ("view",)}, {"at_most": {"matmul": 2}}, {"need": ("matmul", "add")}]
)
def test_what_is_asked_for_and_so(rules):
    assert difference(**rules) is None


def test_a_solution_that_does_not_keep_to_it_is_unfit():
    assert unfit("ops", seen(COUNTS), Rules("f(x)", need=("mm",))) is None
    assert unfit("ops", seen({}), Rules("f(x)", avoid=("mm",))) == "it dispatches no operator"
    assert "never uses `conv2d`" in unfit("ops", seen(COUNTS), Rules("f(x)", need=("conv2d",)))
