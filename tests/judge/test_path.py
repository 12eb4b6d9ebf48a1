"""The path that leads to the first wrong call."""

import pytest

from tests.judge.values import RULES, flow, step, tensor
from tutor.judge import Judged, compare

ROW, TWO = tensor([[1.0, 2.0]]), tensor([[1.0, 3.0]])
SIGNS = {Judged.RIGHT: "right", Judged.WRONG: "WRONG", Judged.OPEN: "open"}


def full(node, count=0, depth=1, into=ROW, out=ROW, arrives=ROW, leaves=ROW):
    points = {"forward_input": (into,), "grad_input": (leaves,)}
    return step(node, count, depth, **points, forward_output=out, grad_output=(arrives,))


def model(*inside, **points):
    return flow(full("", depth=0, **points), *inside)


def path(expected, got):
    return compare("flow", expected, got, RULES).path


def told(expected, got):
    return [(one.name, SIGNS[one.judged], one.note) for one in path(expected, got).steps]


THREE = model(full("a"), full("b"), full("c"))


def test_what_comes_before_is_right_and_what_comes_after_is_left_open():
    got = model(full("a"), full("b", out=TWO), full("c", into=TWO, out=TWO), out=TWO)
    assert told(THREE, got) == [
        ("answer", "open", ""),
        ("a", "right", ""),
        ("b", "WRONG", "its output differs"),
        ("c", "open", ""),
    ]
    assert path(THREE, got).direction == "forward"


def test_going_back_the_last_call_is_judged_first():
    got = model(full("a"), full("b", leaves=TWO), full("c"))
    assert told(THREE, got) == [
        ("answer", "open", ""),
        ("a", "open", ""),
        ("b", "WRONG", "the gradient at its input differs"),
        ("c", "right", ""),
    ]
    assert path(THREE, got).direction == "backward"


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"into": TWO}, "its input differs"),
        ({"out": TWO}, "its output differs"),
        ({"arrives": TWO}, "the gradient that arrives at its output differs"),
        ({"leaves": TWO}, "the gradient at its input differs"),
    ],
)
def test_the_wrong_one_is_told_with_what_of_it_differs(changes, note):
    assert told(model(full("a")), model(full("a", **changes)))[1] == ("a", "WRONG", note)


def test_one_that_is_not_called_stands_where_its_call_should_begin():
    got = model(full("a"), full("c"))
    assert told(THREE, got) == [
        ("answer", "open", ""),
        ("a", "right", ""),
        ("b", "WRONG", "is not called"),
        ("c", "open", ""),
    ]


def test_a_model_that_is_not_called_is_all_that_is_shown():
    assert told(THREE, flow()) == [("answer", "WRONG", "is not called")]


def test_the_order_is_the_answers_own():
    got = model(full("b", into=TWO), full("a", into=TWO), full("more"), full("c"))
    assert [name for name, *_ in told(THREE, got)] == ["answer", "b", "a", "more", "c"]


def test_calls_are_nested_and_numbered():
    expected = model(full("block"), full("fc", depth=2), full("fc", 1, depth=2))
    got = model(full("block"), full("fc", depth=2), full("fc", 1, depth=2, out=TWO))
    steps = path(expected, got).steps
    assert [(one.name, one.depth) for one in steps] == [
        ("answer", 0),
        ("block", 1),
        ("fc", 2),
        ("fc (call 2)", 2),
    ]
    assert [one.judged for one in steps][2:] == [Judged.RIGHT, Judged.WRONG]


def test_shapes_are_those_that_the_answer_gave():
    pair = [ROW, {"state": tensor([1.0])}]
    expected = model(step("a", forward_input=(ROW, 3), forward_output=pair))
    got = model(step("a", forward_input=(TWO, 3), forward_output=pair))
    assert path(expected, got).steps[1].shapes == "(1, 2) -> (1, 2), (1,)"


def test_a_gradient_has_the_shape_of_what_it_belongs_to():
    expected, got = (flow(step("a", grad_input=(one,), grad_output=(ROW,))) for one in (ROW, TWO))
    assert path(expected, got).steps[0].shapes == "(1, 2) -> (1, 2)"


def test_what_is_no_module_has_no_path():
    assert path(THREE, None) is None
