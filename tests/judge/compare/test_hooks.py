"""`hooks`: which kinds, on which submodule, how many."""

import pytest

from tests.judge.values import RULES, seen
from tutor.judge import Aspect, compare, unfit
from tutor.wire import MappingValue, OpaqueValue

FORWARD, PRE, FULL = "forward hook", "forward pre-hook", "full backward hook"


def difference(expected, got):
    return compare("hooks", seen(expected), seen(got), RULES)


def test_the_same_hooks_equal_in_any_order():
    one = {"": {FORWARD: 1}, "fc": {PRE: 2, FULL: 1}}
    assert difference(one, {"fc": {FULL: 1, PRE: 2}, "": {FORWARD: 1}}) is None
    assert difference({}, {}) is None


@pytest.mark.parametrize(
    ("expected", "got", "place", "texts"),
    [
        ({"": {FORWARD: 1}}, {}, "answer", ("no hook", "one forward hook")),
        ({}, {"fc": {FORWARD: 1}}, "answer.fc", ("one forward hook", "no hook")),
        (
            {"fc": {FORWARD: 1}},
            {"fc": {FORWARD: 2}},
            "answer.fc",
            ("two forward hooks", "one forward hook"),
        ),
        (
            {"fc": {FULL: 1}},
            {"fc": {PRE: 1}},
            "answer.fc",
            ("one forward pre-hook", "one full backward hook"),
        ),
        (
            {"a.b": {FORWARD: 1, PRE: 3}},
            {"a.b": {"backward hook (deprecated)": 5}},
            "answer.a.b",
            ("5 backward hooks (deprecated)", "one forward hook and three forward pre-hooks"),
        ),
        ({"a": {FORWARD: 1}}, {"b": {FORWARD: 1}}, "answer.a", ("no hook", "one forward hook")),
    ],
)
def test_other_hooks_differ(expected, got, place, texts):
    found = difference(expected, got)
    assert (found.aspect, found.place) == (Aspect.HOOKS, place)
    assert (found.got, found.expected) == texts


def test_a_tensor_without_hooks_is_no_module_without_hooks():
    found = compare("hooks", MappingValue("tensor", ()), MappingValue("module", ()), RULES)
    assert (found.aspect, found.got, found.expected) == (Aspect.TYPE, "a module", "a tensor")


@pytest.mark.parametrize("got", [None, "hooks", [1], OpaqueValue("function")])
def test_what_is_no_module_differs(got):
    assert difference({}, got).aspect is Aspect.TYPE


def test_what_is_no_module_is_unfit():
    assert (
        unfit("hooks", OpaqueValue("int"), RULES) == "it is an int, neither a module nor a tensor"
    )
    assert unfit("hooks", seen({}), RULES) is None
