"""`parameters`, `buffers`, `state_dict`, `tree`: what a module holds by name."""

import pytest

from tests.judge.values import mapping, seen, tensor
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import OpaqueValue

RULES = Rules("model")
ORDERED = Rules("model", ordered=True)
ONE, TWO = tensor([1.0]), tensor([2.0])
HOLDS = {
    "parameters": (ONE, TWO),
    "state_dict": (ONE, TWO),
    "buffers": (seen((ONE, True)), seen((TWO, True))),
    "tree": ("Linear", "ReLU"),
}
kinds = pytest.mark.parametrize("kind", HOLDS)


@kinds
def test_the_order_of_names_counts_only_where_it_is_asked_for(kind):
    one, two = HOLDS[kind]
    expected, got = mapping(("a", one), ("b", two)), mapping(("b", two), ("a", one))

    assert compare(kind, expected, got, RULES) is None
    if kind != "tree":
        found = compare(kind, expected, got, ORDERED)
        assert (found.aspect, found.got, found.expected) == (Aspect.ORDER, "b, a", "a, b")


@kinds
def test_missing_names_come_before_extra_ones_and_both_before_values(kind):
    one, two = HOLDS[kind]
    expected = mapping(("a", one), ("b", two))

    missing = compare(kind, expected, mapping(("a", two), ("c", one)), RULES)
    assert (missing.aspect, missing.expected) == (Aspect.MISSING, "b")
    extra = compare(kind, expected, mapping(("a", two), ("b", two), ("c", one)), RULES)
    assert (extra.aspect, extra.got) == (Aspect.EXTRA, "c")


@kinds
def test_the_first_other_value_is_told_by_its_name(kind):
    one, two = HOLDS[kind]
    found = compare(kind, mapping(("a", one), ("b", two)), mapping(("a", one), ("b", one)), RULES)

    assert found.place == "model.b"
    assert found.aspect is (Aspect.TYPE if kind == "tree" else Aspect.VALUES)


@kinds
def test_what_is_no_module_is_told_and_unfit(kind):
    one, _ = HOLDS[kind]
    found = compare(kind, mapping(("a", one)), OpaqueValue("function"), RULES)

    assert (found.aspect, found.got) == (Aspect.TYPE, "a function")
    assert unfit(kind, OpaqueValue("function"), RULES) == "it is a function, not a module"


def test_a_buffer_is_saved_or_not():
    expected, got = (mapping(("mask", seen((ONE, saved)))) for saved in (False, True))
    found = compare("buffers", expected, got, RULES)

    assert (found.aspect, found.place) == (Aspect.PERSISTENT, "model.mask")
    assert (found.got, found.expected) == ("saved", "not saved")


def test_the_root_of_a_tree_is_told_by_the_expression():
    found = compare("tree", mapping(("", "Model")), mapping(("", "Sequential")), RULES)

    assert (found.place, found.got) == ("model", "a Sequential module")
