"""Whether two answers, right or wrong, were seen to do the same."""

import pytest

from tests.judge.compare.test_random import normal
from tests.judge.compare.test_source import words
from tests.judge.values import NAN, seen, tensor
from tutor.judge import Rules, alike
from tutor.wire import SequenceValue

X = tensor([1.0, 2.0])
RULES = Rules("answer", avoid=("for",))


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("value", X, tensor([1.0, 2.0])),
        ("value", tensor([NAN]), tensor([NAN])),
        ("tensor", 3, 3),
        ("tensor", None, None),
        ("prints", "1  2", "1\n2"),
        ("random", normal(1), normal(2)),
        ("source", words("for", "x"), words("a", "for", "y")),
        ("source", words("x"), words("y")),
        ("ops", seen({"mm": 1}), seen({"mm": 1, "add": 3})),
        ("test", SequenceValue("failed", (1, "it is 3")), SequenceValue("failed", (1, "it is 4"))),
    ],
)
def test_what_does_the_same(kind, first, second):
    assert alike(kind, first, second, Rules("assert f(1)") if kind == "test" else RULES)


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("value", X, tensor([1.0, 3.0])),
        ("tensor", X, tensor([1.0, 2.0], requires_grad=True)),
        ("parameters", seen({"w": X}), seen({"w": tensor([1.0, 2.0], requires_grad=True)})),
        ("prints", "1 2", "1 3"),
        ("random", normal(1), normal(2, scale=2.0)),
        ("source", words("for"), words("x")),
        ("test", None, SequenceValue("failed", (1, ""))),
    ],
)
def test_what_does_something_else(kind, first, second):
    assert not alike(kind, first, second, Rules("assert f(1)") if kind == "test" else RULES)
