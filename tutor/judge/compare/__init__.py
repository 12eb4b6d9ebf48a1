"""How each kind of check compares.

A kind stands here, in `lesson/checks` and in `worker/observe`, by one name.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
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


def _same_values(first: Value, second: Value, rules: Rules, own: "Comparator") -> bool:
    # As values first: what a wrong answer gives may be unfit for the kind's own comparator, but
    # never for this one. Where it is fit, the kind sees more, such as requires_grad.
    plain = Rules(rules.expression, rtol=rules.rtol, atol=rules.atol, nan=True)
    return not value.compare(first, second, plain) and _same_samples(first, second, rules, own)


def _same_samples(first: Value, second: Value, rules: Rules, own: "Comparator") -> bool:
    rules = replace(rules, nan=True)
    return bool(own.unfit(first, rules)) or own.compare(first, second, rules) is None


def _same_outcome(first: Value, second: Value, rules: Rules, own: "Comparator") -> bool:
    one, other = (own.compare(seen, seen, rules) for seen in (first, second))
    if one is None or other is None:
        return one is other
    return (one.aspect, one.place, one.expected) == (other.aspect, other.place, other.expected)


@dataclass(frozen=True)
class Comparator:
    """What a kind does with two observations."""

    compare: Callable[[Value, Value, Rules], Difference | None]
    """Takes what is expected and what was seen; returns the first difference."""
    unfit: Callable[[Value, Rules], str | None]
    """Takes what the solution gave; returns why nothing can be compared with it."""
    expect: Callable[[Any, Value], Value] = value_of
    """Takes a literal and what the solution gave; returns what the literal expects."""
    same: Callable[[Value, Value, Rules, "Comparator"], bool] = _same_values
    """Whether two answers, right or wrong, were seen to do the same."""


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
    "prints": Comparator(prints.compare, prints.unfit, same=_same_samples),
    "holds": Comparator(holds.compare, holds.unfit),
    "initialised": Comparator(initialised.compare, initialised.unfit, same=_same_samples),
    "random": Comparator(random.compare, random.unfit, same=_same_samples),
    "ops": Comparator(ops.compare, ops.unfit, same=_same_outcome),
    "source": Comparator(source.compare, source.unfit, same=_same_outcome),
    "test": Comparator(test.compare, test.unfit, same=_same_outcome),
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


def alike(kind: str, first: Value, second: Value, rules: Rules) -> bool:
    """Returns whether two answers, right or wrong, were seen to do the same.

    As values and as the kind compares; what is drawn, as samples; what is asked of the text, of
    operators and of asserts, by how it came out.
    """
    own = COMPARATORS[kind]
    return own.same(first, second, rules, own)
