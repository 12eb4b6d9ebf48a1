"""What several cases, or the answer's text, say together."""

from dataclasses import replace

import pytest

from tests.explain.near.things import Pair, call, miss, names
from tests.judge.values import mapping, tensor
from tutor.explain.near import near_miss
from tutor.wire import OpaqueValue

ONE, TWO, THREE = (tensor([number, 2.5, 4.0]) for number in (1.0, 2.0, 3.0))
PASSED_BACK = {"gradients": {"x": ONE}}


def of_call(expected, got, **parts):
    return Pair(call(expected, **PASSED_BACK), call(got, **parts), "call")


def told(*pairs, **changes):
    return near_miss([replace(miss(pair), **changes) for pair in pairs])


def test_numbers_that_are_written_in_pass_no_gradient_back_and_are_right_in_some_cases():
    words = told(of_call(ONE, ONE), of_call(TWO, THREE))
    assert words.startswith("`y` has the right value in some cases and another one elsewhere")


@pytest.mark.parametrize(
    "pairs",
    [
        [of_call(ONE, ONE)],
        [of_call(ONE, ONE), of_call(TWO, TWO)],
        [of_call(ONE, TWO), of_call(TWO, THREE)],
        [of_call(ONE, ONE), of_call(TWO, THREE, **PASSED_BACK)],
    ],
    ids=["one case", "right in all", "right in none", "a gradient passes"],
)
def test_otherwise_nothing_is_said_to_be_written_in(pairs):
    assert "written in" not in told(*pairs)


def test_what_is_written_down_was_not_computed_wrong():
    turned = Pair([1.0, -2.0, 4.0], [-1.0, 2.0, -4.0])
    assert "opposite sign" in told(turned)
    assert told(turned, by_hand=True) == ""
    assert "is text" in told(Pair(3, "three", "value"), by_hand=True)


def test_a_few_truths_are_like_others_by_chance():
    right = [False, True, True]
    assert told(Pair(right, [False, False, True])) == ""
    many = [False, True, True, False, False, False, True, False]
    assert "one place too far forward" in told(Pair(many, [False, *many[:-1]]))


def test_a_return_that_gives_nothing_is_told_by_its_line():
    def none(answer):
        return told(Pair(ONE, None, "value", answer))

    assert "Line 3 returns nothing" in none(
        "def f(x):\n    if x:\n        return None\n    return x"
    )
    assert "end without `return`" in none("def f(x):\n    x + 1")
    assert "end without `return`" in none("def f(x):\n    return\ndef g(x):\n    return None")


def test_a_module_that_is_none_is_told_as_none():
    words = told(Pair(names(a="Linear"), OpaqueValue("NoneType"), "tree", expression="net"))
    assert words.startswith("`net` is `None`, where the module should be. Does a function end")


def test_a_gradient_that_is_turned_is_looked_for_on_its_way():
    gradients = {"gradients": {"x": tensor([-1.0, -2.5, -4.0])}}
    words = told(Pair(call(ONE, **PASSED_BACK), call(ONE, **gradients), "call"))
    assert "opposite sign throughout. What turns it on the way" in words


def test_no_piece_of_a_text_is_shown_of_a_hidden_case():
    pair = Pair("Layer(name=duck)", "Layer(name=goose)", "value")
    assert "`goose` stands where `duck` should" in told(pair)
    assert told(pair, values=False).startswith("In `y`, one piece is another than it should be")
    assert "something is missing" in told(Pair("a b c", "a b", "value"), values=False)
    items = Pair(("a", "b", "c", "d"), ("a", "d"), "value")
    assert "`[1]` and `[2]` are missing" in told(items, values=False)


def test_a_name_that_is_empty_is_a_name_of_a_mapping():
    table, other = mapping(("", 1.5), ("a", 2.5)), mapping(("a", 2.5))
    words = told(Pair(table, other, "value"))
    assert words.startswith("`y` holds 1 of 2: `''` is missing")
