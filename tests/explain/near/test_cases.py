"""What several cases, or the answer's text, say together."""

from dataclasses import replace

import pytest

from tests.explain.near.things import Pair, call, miss, names
from tests.judge.values import mapping, tensor
from tutor.explain.near import near_miss
from tutor.wire import MappingValue, OpaqueValue, SequenceValue

ONE, TWO, THREE = (tensor([number, 2.5, 4.0]) for number in (1.0, 2.0, 3.0))
PASSED_BACK = {"gradients": {"x": ONE}}


def of_call(expected, got, **parts):
    return Pair(call(expected, **PASSED_BACK), call(got, **parts), "call")


def told(*pairs, **changes):
    return near_miss([replace(miss(pair), **changes) for pair in pairs])


def test_numbers_that_are_written_in_pass_no_gradient_back_and_are_right_in_some_cases():
    words = told(of_call(ONE, ONE), of_call(TWO, THREE))
    assert words.startswith("`y` has the right value in some cases and another one elsewhere")


def test_where_the_answer_cuts_gradients_off_nothing_is_said_to_be_written_in():
    pairs = of_call(ONE, ONE), of_call(TWO, THREE)
    assert "written in" not in told(*pairs, answer="def f(x):\n    return x.detach()")


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
    assert "Lines 3 and 4 return" in none("def f(x):\n  if x:\n    return\n  return None")


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
    assert "2 of the 4 items that it should, in their order. What" in told(items, values=False)


def test_a_name_that_is_empty_is_a_name_of_a_mapping():
    table, other = mapping(("", 1.5), ("a", 2.5)), mapping(("a", 2.5))
    words = told(Pair(table, other, "value"))
    assert words.startswith("`y` holds 1 of 2: `''` is missing")


def test_what_stands_in_a_text_beside_a_line_end_is_shown_with_it():
    pair = Pair("Layer(in=2, out=3)", "Layer(in=2\nout=3)", "value")
    assert "`\\n` stands where `,` should" in told(pair)


def test_a_short_word_that_is_the_same_makes_no_text_nearly_right():
    assert told(Pair("layers.1", "layers.2", "value")) == ""


def test_what_is_one_throughout_was_not_rounded():
    assert "one throughout" in told(Pair([0.2, 0.4, 0.9], [1.0, 1.0, 1.0]))


def test_an_input_that_parameters_have_a_part_in_did_not_just_pass_through():
    def passed(**gradients):
        got = call(ONE, inputs={"x": ONE}, gradients={"x": ONE, **gradients})
        return told(Pair(call(TWO, inputs={"x": ONE}, gradients={"x": ONE}), got, "call"))

    assert "the same numbers as `x`, which went in" in passed()
    assert "which went in" not in passed(weight=TWO)


def test_the_same_numbers_in_another_shape_are_not_too_many_or_too_few():
    given = tensor([[1.5, 2.5, 3.5], [4.5, 5.5, 6.5]])
    right = call(tensor([[1.5, 4.5], [2.5, 5.5]]), inputs={"A": given})
    assert "too many" not in told(
        Pair(right, call([1.5, 4.5, 5.5, 2.5], inputs={"A": given}), "call")
    )
    assert "too many" in told(Pair(right, call([1.5, 4.5, 5.5], inputs={"A": given}), "call"))


def test_a_dimension_of_size_1_that_stands_elsewhere_is_told_with_the_shape():
    right, got = tensor([[[1.0, 2.0], [3.0, 4.0]]]), tensor([[[1.0], [2.0]], [[3.0], [4.0]]])
    assert "a dimension of size 1 stands elsewhere: `(2, 2, 1)`" in told(Pair(right, got))


def test_a_module_that_is_filled_alike_in_all_cases_is_not_written_in():
    def filled(right):
        return Pair(names(w=right, b=ONE), names(w=ONE, b=ONE), "parameters", expression="net")

    assert "`w` is not as it should be" in told(filled(TWO), filled(THREE))


def test_where_nothing_of_a_mapping_is_right_no_module_is_spoken_of():
    right, got = mapping(("a", 1.5), ("b", 2.5)), mapping(("a", 3.5), ("b", 4.0))
    assert told(Pair(right, got, "value")).endswith("What do they have in common?")
    net = names(a=tensor([1.5]), b=tensor([2.5])), names(a=tensor([3.5]), b=tensor([4.0]))
    assert "does it run, on this very module" in told(Pair(*net, "parameters"))


@pytest.mark.parametrize(("number", "is_told"), [(0.0, True), (1.0, True), (0.5, False)])
def test_only_zeros_and_ones_are_what_one_fills_with(number, is_told):
    words = told(Pair([number] * 3, [3.0, 1.5, 2.5]))
    assert ("filled with one number" in words) == is_told


def test_truths_are_neither_filled_nor_zero():
    some = Pair([True, True, True, False] * 3, [True, False, True, False] * 3)
    assert not {"zero", "filled"} & set(told(some).split())
    assert told(Pair([True] * 3, [True, False, True])) == ""


def test_of_names_that_are_numbers_it_is_asked_which():
    one, other = (MappingValue("dict", ((name, "ReLU"),)) for name in ("0", "2"))
    assert told(Pair(one, other, "tree")).endswith("Which of them are asked for?")


def test_a_tensor_for_a_list_of_numbers_should_become_numbers():
    words = told(Pair((1.5, 2.5), tensor([1.5, 2.5]), "value"))
    assert words.endswith("Where should they become plain numbers?")


def test_one_shape_for_all_cases_is_told_where_several_are_expected():
    def shaped(*sizes):
        (right, one), (got, other) = zip(sizes, (1.5, 4.5), strict=True)
        tensors = (names(w=tensor([[one, 2.5]] * right)), names(w=tensor([[other, 3.5]] * got)))
        return Pair(*tensors, "parameters", expression="net")

    words = told(shaped(3, 2), shaped(5, 2))
    assert words.startswith("`net.w` has the shape `(2, 2)` in one case as in another")
    assert "written in" not in told(shaped(3, 2), shaped(3, 2))
    assert "written in" not in told(shaped(3, 2), shaped(5, 4))


def test_a_single_number_is_no_size_that_is_written_in():
    two = Pair([1.5, 2.5], tensor(9.5))
    assert told(two, Pair([1.5, 2.5, 3.5], tensor(8.5))) == ""


def test_an_empty_tensor_is_no_size_that_is_written_in():
    empty = tensor([])
    assert "written in" not in told(Pair([1.5, 2.5], empty), Pair([1.5, 2.5, 3.5], empty))


def test_what_should_stay_as_it_was_is_changed_and_not_multiplied():
    def changed(answer):
        now = tensor([2.0, 5.0, 8.0])
        seen = SequenceValue("unchanged", (ONE, now, now))
        return told(Pair(ONE, seen, "unchanged", answer, expression="x"))

    assert changed("def f(x):\n    return x * 2").startswith("The caller's own `x` is changed")
    assert changed("def f(x):\n    x *= 2").startswith("`x` is changed in place, on line 2")


@pytest.mark.parametrize(("factor", "is_added_up"), [(2.0, True), (0.5, False)])
def test_only_what_is_too_much_was_added_up(factor, is_added_up):
    right, got = (
        SequenceValue("grad", (tensor([1.0 * by, 2.5 * by, 4.0 * by]),)) for by in (1.0, factor)
    )
    words = told(Pair(right, got, "grad", lesson="a.backward()\nb.backward()"))
    assert ("was it emptied before" in words) == is_added_up


def test_a_parameter_that_should_be_frozen_is_not_said_to_be_detached():
    frozen, trained = tensor([1.5, 2.5]), tensor([1.5, 2.5], requires_grad=True)
    words = told(Pair(names(w=frozen), names(w=trained), "parameters", expression="net"))
    assert words.endswith("What switches that on, or should switch it off?")


@pytest.mark.parametrize(("answer", "is_told"), [("y = x.sum()", True), ("y = x + x", False)])
def test_a_factor_is_put_down_to_a_mean_only_where_the_answer_takes_one(answer, is_told):
    words = told(Pair([1.0, 2.5, 4.0], [3.0, 7.5, 12.0], "tensor", answer, "y = x.mean()"))
    assert ("averaged" in words) == is_told
