"""`flow`: the first place in the pass at which something else flows."""

import pytest

from tests.judge.values import NAN, flow, seen, step, tensor
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import OpaqueValue

RULES = Rules("model")
ONE, TWO = tensor([1.0]), tensor([2.0])


def difference(expected, got):
    return compare("flow", expected, got, RULES)


def full(node, count=0, depth=0, into=ONE, out=ONE, arrives=ONE, leaves=ONE):
    """Return all that `flow` sees of a call of one input and one output."""
    return step(
        node,
        count,
        depth,
        forward_input=(into,),
        grad_input=(leaves,),
        forward_output=out,
        grad_output=(arrives,),
    )


def model(**changes):
    """Return what flows in a model of two blocks, the first of which holds two layers."""
    nodes = {"model": ("", 0), "ab": ("ab", 1), "a": ("ab.a", 2), "b": ("ab.b", 2), "cd": ("cd", 1)}
    return flow(
        *(full(node, depth=depth, **changes.get(name, {})) for name, (node, depth) in nodes.items())
    )


RIGHT = model()


def place(got, expected=RIGHT):
    found = difference(expected, got)
    return found and found.place


def test_what_flows_equals_itself():
    assert difference(RIGHT, RIGHT) is None


@pytest.mark.parametrize(
    ("changes", "first"),
    [
        ({"a": {"into": TWO}}, "the input of `ab.a`"),
        ({"a": {"out": TWO}}, "the output of `ab.a`"),
        ({"b": {"arrives": TWO}}, "the gradient that arrives at the output of `ab.b`"),
        ({"b": {"leaves": TWO}}, "the gradient at the input of `ab.b`"),
        ({"model": {"into": TWO}}, "the input of `model`"),
        ({"model": {"out": TWO}}, "the output of `model`"),
    ],
)
def test_each_point_of_a_submodule_is_compared(changes, first):
    assert place(model(**changes)) == first


def test_the_first_wrong_place_in_the_order_of_the_forward_pass_is_told():
    wrong = {
        "model": {"out": TWO},
        "ab": {"out": TWO},
        "a": {"out": TWO},
        "b": {"into": TWO, "out": TWO},
        "cd": {"into": TWO, "out": TWO},
    }
    order = [
        ("a", "the output of `ab.a`"),
        ("b", "the input of `ab.b`"),
        ("ab", "the output of `ab`"),
        ("cd", "the input of `cd`"),
        ("model", "the output of `model`"),
    ]
    for name, first in order:
        assert place(model(**wrong)) == first
        del wrong[name]
    assert place(model(**wrong)) is None


def test_the_first_wrong_place_in_the_order_of_the_backward_pass_is_told():
    wrong = {
        "model": {"leaves": TWO},
        "ab": {"leaves": TWO},
        "a": {"arrives": TWO, "leaves": TWO},
        "b": {"leaves": TWO},
        "cd": {"leaves": TWO},
    }
    order = [
        ("cd", "the gradient at the input of `cd`"),
        ("b", "the gradient at the input of `ab.b`"),
        ("a", "the gradient that arrives at the output of `ab.a`"),
        ("ab", "the gradient at the input of `ab`"),
        ("model", "the gradient at the input of `model`"),
    ]
    for name, first in order:
        assert place(model(**wrong)) == first
        del wrong[name]
    assert place(model(**wrong)) is None


def test_what_arrives_at_the_model_comes_before_what_arrives_inside_it():
    got = model(model={"arrives": TWO}, cd={"arrives": TWO})
    assert place(got) == "the gradient that arrives at the output of `model`"


def test_forward_comes_before_backward():
    got = model(cd={"arrives": TWO, "leaves": TWO}, a={"into": TWO})
    assert place(got) == "the input of `ab.a`"


def test_a_submodule_that_is_called_again_is_named_with_its_call():
    expected = flow(full("fc"), full("fc", 1), full("fc", 2))
    got = flow(full("fc"), full("fc", 1, into=TWO), full("fc", 2))
    assert place(got, expected) == "the input of `fc` in call 2"


def test_a_submodule_that_is_not_called_is_told_where_its_call_should_begin():
    expected = flow(full(""), full("a", depth=1), full("b", depth=1))
    found = difference(expected, flow(full("", out=TWO), full("a", depth=1)))
    assert (found.aspect, found.place) == (Aspect.NOT_CALLED, "b")
    assert (found.got, found.expected) == ("0", "1")


def test_a_submodule_that_is_called_too_seldom_is_told_with_both_counts():
    found = difference(flow(full("fc"), full("fc", 1), full("fc", 2)), flow(full("fc")))
    assert (found.aspect, found.got, found.expected) == (Aspect.NOT_CALLED, "1", "3")


def test_a_model_that_is_not_called_is_told_by_its_expression():
    assert difference(RIGHT, flow()).place == "model"


def test_one_of_several_inputs_is_told_by_its_number():
    expected = flow(step("add", forward_input=(ONE, TWO), forward_output=ONE))
    got = flow(step("add", forward_input=(ONE, ONE), forward_output=ONE))
    assert place(got, expected) == "input 2 of `add`"


def test_another_number_of_inputs_is_told():
    expected = flow(step("add", forward_input=(ONE, TWO)))
    found = difference(expected, flow(step("add", forward_input=(ONE,))))
    assert (found.aspect, found.place) == (Aspect.LENGTH, "the input of `add`")


def test_one_of_several_outputs_is_told_by_its_number():
    expected = flow(step("split", forward_output=(ONE, TWO)))
    got = flow(step("split", forward_output=(ONE, ONE)))
    assert place(got, expected) == "output 2 of `split`"


def test_one_of_several_gradients_is_told_by_its_number():
    expected = flow(step("add", grad_input=(ONE, TWO)))
    got = flow(step("add", grad_input=(ONE, None)))
    found = difference(expected, got)
    assert (found.aspect, found.place) == (Aspect.TYPE, "the gradient at input 2 of `add`")


def test_only_the_points_of_the_reference_are_compared():
    expected = flow(step("fc", forward_output=ONE))
    assert difference(expected, flow(full("fc", into=TWO, arrives=TWO))) is None


def test_all_gradients_have_one_scale():
    expected = flow(full("a", leaves=tensor([0.0])), full("b", arrives=tensor([1e6])))
    noise = flow(full("a", leaves=tensor([1.0])), full("b", arrives=tensor([1e6])))
    assert difference(expected, noise) is None
    wrong = flow(full("a", leaves=tensor([2.0])), full("b", arrives=tensor([1e6])))
    assert place(wrong, expected) == "the gradient at the input of `a`"


def test_what_flows_forward_has_a_scale_of_its_own():
    expected = flow(full("a", out=tensor([0.0])), full("b", out=tensor([1e6])))
    got = flow(full("a", out=tensor([1.0])), full("b", out=tensor([1e6])))
    assert place(got, expected) == "the output of `a`"


def test_instances_of_a_class_are_told_by_their_number():
    def blocks(second):
        return flow(
            full("Block: "),
            full("Block: fc", depth=1),
            full("Block 2: ", out=second),
            full("Block 2: fc", depth=1),
        )

    assert place(blocks(TWO), blocks(ONE)) == "the output of `Block 2`"


def test_what_is_called_inside_comes_before_the_output_whatever_its_name():
    expected = flow(full("head"), full("embed", depth=1))
    got = flow(full("head", out=TWO), full("embed", depth=1, into=TWO))
    assert place(got, expected) == "the input of `embed`"


def test_what_is_called_afterwards_is_not_inside_whatever_its_name():
    expected = flow(full("block"), full("block.more"))
    got = flow(full("block", out=TWO), full("block.more", into=TWO))
    assert place(got, expected) == "the output of `block`"


@pytest.mark.parametrize("got", [None, "flow", OpaqueValue("int"), seen({})])
def test_what_is_no_module_differs(got):
    found = difference(RIGHT, got)
    assert (found.aspect, found.place, found.expected) == (Aspect.TYPE, "model", "a module")


def test_a_module_in_which_nothing_flows_is_unfit():
    for expected in (flow(), OpaqueValue("int")):
        assert unfit("flow", expected, RULES) == (
            "nothing flows: it is no module, or `run` does not call it"
        )


def test_nan_that_flows_is_unfit_unless_the_check_says_so():
    expected = flow(full("fc", leaves=tensor([NAN])))
    assert "NaN" in unfit("flow", expected, RULES)
    assert unfit("flow", expected, Rules("model", nan=True)) is None
    assert unfit("flow", RIGHT, RULES) is None
