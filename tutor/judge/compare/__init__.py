"""How each kind of check compares.

A kind stands here, in `lesson/checks` and in `worker/observe`, by one name.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tutor.judge.compare import (
    buffers,
    call,
    flow,
    grad,
    graph,
    holds,
    hooks,
    parameters,
    raises,
    same,
    state_dict,
    tensor,
    tree,
    value,
)
from tutor.judge.difference import Difference
from tutor.judge.rules import Rules
from tutor.wire import Value


@dataclass(frozen=True)
class Comparator:
    """What a kind does with two observations."""

    compare: Callable[[Value, Value, Rules], Difference | None]
    """Takes what is expected and what was seen; returns the first difference."""
    unfit: Callable[[Value, Rules], str | None]
    """Takes what the solution gave; returns why nothing can be compared with it."""


COMPARATORS: dict[str, Comparator] = {
    "tensor": Comparator(tensor.compare, tensor.unfit),
    "value": Comparator(value.compare, value.unfit),
    "call": Comparator(call.compare, call.unfit),
    "grad": Comparator(grad.compare, grad.unfit),
    "flow": Comparator(flow.compare, flow.unfit),
    "parameters": Comparator(parameters.compare, parameters.unfit),
    "buffers": Comparator(buffers.compare, buffers.unfit),
    "state_dict": Comparator(state_dict.compare, state_dict.unfit),
    "tree": Comparator(tree.compare, tree.unfit),
    "hooks": Comparator(hooks.compare, hooks.unfit),
    "graph": Comparator(graph.compare, graph.unfit),
    "same": Comparator(same.compare, same.unfit),
    "raises": Comparator(raises.compare, raises.unfit),
    "holds": Comparator(holds.compare, holds.unfit),
}


def compare(kind: str, expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference between two observations of a kind; None for none."""
    return COMPARATORS[kind].compare(expected, got, rules)


def unfit(kind: str, expected: Value, rules: Rules) -> str | None:
    """Returns why nothing can be compared with what the solution gave; None when it can."""
    return COMPARATORS[kind].unfit(expected, rules)
