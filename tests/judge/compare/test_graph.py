"""`graph`: how a tensor came about."""

from tests.judge.values import seen
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import OpaqueValue

RULES = Rules("loss")


def graph(grad_fn="AddBackward0", *chain, leaf=False):
    parts = {"is_leaf": leaf, "grad_fn": grad_fn}
    return seen({**parts, "chain": list(chain)} if chain else parts)


def difference(expected, got):
    return compare("graph", expected, got, RULES)


def test_the_same_graph():
    chain = graph("AddBackward0", "AddBackward0", "AccumulateGrad")
    assert difference(chain, chain) is None


def test_a_leaf_or_none():
    found = difference(graph(), graph(None, leaf=True))
    assert (found.aspect, found.got, found.expected) == (Aspect.TYPE, "a leaf", "no leaf")


def test_another_grad_fn():
    found = difference(graph(), graph(None))
    assert (found.aspect, found.got, found.expected) == (Aspect.GRAD_FN, "None", "AddBackward0")


def test_the_first_other_node_behind_it():
    found = difference(graph("A", "A", "B", "C"), graph("A", "A", "C", "C"))
    assert (found.place, found.got, found.expected) == ("node 2 behind `loss`", "C", "B")


def test_more_nodes_behind_it():
    found = difference(graph("A", "A"), graph("A", "A", "B"))
    assert (found.aspect, found.got) == (Aspect.LENGTH, "2")


def test_what_is_no_tensor_is_told_and_unfit():
    assert difference(graph(), OpaqueValue("list")).got == "a list"
    assert unfit("graph", OpaqueValue("list"), RULES) == "it is a list, not a tensor"
