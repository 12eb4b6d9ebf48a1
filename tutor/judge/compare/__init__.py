"""How each kind of check compares.

A kind stands here, in `lesson/checks` and in `worker/observe`, by one name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tutor.judge.compare import (
    buffers,
    call,
    flow,
    grad,
    graph,
    holds,
    hooks,
    initialised,
    ops,
    parameters,
    prints,
    raises,
    random,
    same,
    source,
    state_dict,
    tensor,
    test,
    tree,
    unchanged,
    value,
)
from tutor.judge.difference import Difference
from tutor.judge.literal import value_of
from tutor.judge.rules import Rules
from tutor.wire import Value


@dataclass(frozen=True)
class Comparator:
    """What a kind does with two observations."""

    compare: Callable[[Value, Value, Rules], Difference | None]
    """Takes what is expected and what was seen; returns the first difference."""
    unfit: Callable[[Value, Rules], str | None]
    """Takes what the solution gave; returns why nothing can be compared with it."""
    expect: Callable[[Any, Value], Value] = value_of
    """Takes a literal and what the solution gave; returns what the literal expects."""


COMPARATORS: dict[str, Comparator] = {
    "tensor": Comparator(tensor.compare, tensor.unfit),
    "value": Comparator(value.compare, value.unfit),
    "call": Comparator(call.compare, call.unfit, call.expect),
    "grad": Comparator(grad.compare, grad.unfit, grad.expect),
    "flow": Comparator(flow.compare, flow.unfit),
    "parameters": Comparator(parameters.compare, parameters.unfit),
    "buffers": Comparator(buffers.compare, buffers.unfit, buffers.expect),
    "state_dict": Comparator(state_dict.compare, state_dict.unfit),
    "tree": Comparator(tree.compare, tree.unfit),
    "hooks": Comparator(hooks.compare, hooks.unfit),
    "graph": Comparator(graph.compare, graph.unfit),
    "same": Comparator(same.compare, same.unfit),
    "raises": Comparator(raises.compare, raises.unfit),
    "unchanged": Comparator(unchanged.compare, unchanged.unfit),
    "prints": Comparator(prints.compare, prints.unfit),
    "holds": Comparator(holds.compare, holds.unfit),
    "initialised": Comparator(initialised.compare, initialised.unfit),
    "random": Comparator(random.compare, random.unfit),
    "ops": Comparator(ops.compare, ops.unfit),
    "source": Comparator(source.compare, source.unfit),
    "test": Comparator(test.compare, test.unfit),
}


def compare(kind: str, expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference between two observations of a kind; None for none."""
    return COMPARATORS[kind].compare(expected, got, rules)


def unfit(kind: str, expected: Value, rules: Rules) -> str | None:
    """Returns why nothing can be compared with what the solution gave; None when it can."""
    return COMPARATORS[kind].unfit(expected, rules)


def expect(kind: str, literal: Any, seen: Value) -> Value:
    """Returns what a lesson's literal expects of a kind.

    Args:
        kind: The check's kind.
        literal: Plain data of the lesson's file.
        seen: What the solution gave: what the literal does not say is taken from there.

    Raises:
        LiteralError: It stands for nothing that can be observed.
    """
    return COMPARATORS[kind].expect(literal, seen)
