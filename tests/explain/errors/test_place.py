"""What stands at the place of an error."""

import ast

from tests.explain.things import place, raised
from tutor.explain.errors import Scene
from tutor.explain.errors.place import called, shown, unpacked
from tutor.wire import Stage

PAIRS = "for key, value in pairs: key, value = value\n"


def scene(answer, part, at=None):
    """An error at the first place of a part in an answer, or at another."""
    return Scene(raised("ValueError", "", at or place(answer, part)), part, answer, "")


def test_what_a_loop_takes_apart_is_each_item_of_what_it_walks_through():
    taken = unpacked(scene(PAIRS, "key, value"))

    assert taken is not None
    assert taken.in_loop
    assert shown(taken.value) == "pairs"


def test_of_two_targets_on_one_line_it_is_the_failing_one():
    second = place(PAIRS, "key, value = value")
    taken = unpacked(scene(PAIRS, "key, value", second))

    assert taken is not None
    assert not taken.in_loop
    assert shown(taken.value) == "value"


def test_nothing_is_taken_apart_where_no_target_stands_or_the_place_is_not_the_answers():
    assert unpacked(scene("x = f(1)", "f(1)")) is None
    elsewhere = place(PAIRS, "key, value", Stage.SETUP)
    assert unpacked(scene(PAIRS, "key, value", elsewhere)) is None


def test_what_is_called_is_told_without_its_arguments():
    assert called(scene("x = a.b(c)(d)", "a.b(c)(d)")) == "a.b(c)"
    assert called(scene("x = a + b", "a + b")) == ""
    assert called(scene("x = (", "x = (")) == ""


def test_an_expression_is_shown_short_and_one_too_deep_not_at_all():
    long = ast.parse("f(" + "argument, " * 20 + ")", mode="eval").body
    assert len(shown(long)) == 40
    deep = ast.parse("+".join(["x"] * 900), mode="eval").body
    assert shown(deep) == "…"
