"""Compares for `call`: the result, the inputs afterwards, then the gradients."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tutor.judge.arrays import elements, largest
from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.leaves import Leaf, compare_leaf
from tutor.judge.literal import value_of
from tutor.judge.nested import compare_nested, first, pair_up
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import MappingValue, SequenceValue, SymbolValue, TensorValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference of two calls."""
    wanted, seen = _parts(expected), _parts(got)
    if seen.keys() != wanted.keys():
        return Difference(Aspect.TYPE, rules.expression, type_of(got), "a call")
    return (
        compare_nested(rules.expression, wanted["result"], seen["result"], rules)
        or first(_inputs(wanted, _parts(seen["inputs"]), rules))
        or first(_aliases(_parts(wanted.get("aliases")), _parts(seen.get("aliases")), rules))
        or _first_gradient(wanted, seen, rules)
    )


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's call cannot be compared with."""
    gradients = _parts(expected).get("gradients")
    if isinstance(gradients, SymbolValue):
        return f"the backward pass through it raised {gradients.name}"
    return unfit_value(expected, nan=rules.nan)


def expect(literal: Any, seen: Value) -> Value:
    """Returns the solution's call with another result."""
    parts = _parts(seen)
    return MappingValue(
        "call", tuple({**parts, "result": value_of(literal, parts.get("result"))}.items())
    )


def _first_gradient(
    expected: dict[str, Value], got: dict[str, Value], rules: Rules
) -> Difference | None:
    """Returns the first difference in the gradients, or what in the result it comes from."""
    if "grad" in rules.ignore:
        return None
    found = first(_gradients(expected.get("gradients"), got.get("gradients"), rules))
    return found and (first(_carriers(expected["result"], got["result"], rules)) or found)


def _carriers(expected: Value, got: Value, rules: Rules) -> Iterator[Difference]:
    """Yields the tensors that carry a gradient where a plain number should be.

    As values the two are equal. What such a tensor sends back would be told of the inputs, or of a
    graph that the answer's own `backward` freed, and the learner would look there.
    """
    for leaf in pair_up(rules.expression, expected, got, rules):
        if (
            isinstance(leaf, Leaf)
            and not isinstance(leaf.expected, TensorValue)
            and isinstance(leaf.got, TensorValue)
            and leaf.got.requires_grad
        ):
            carrier = f"a 0-d {leaf.got.dtype} tensor that carries a gradient"
            yield Difference(Aspect.TYPE, leaf.place, carrier, type_of(leaf.expected))


def _inputs(whole: dict[str, Value], got: dict[str, Value], rules: Rules) -> Iterator[Difference]:
    changed = _parts(whole.get("changed"))
    for name, value in _parts(whole["inputs"]).items():
        if difference := compare_nested(name, value, got.get(name), rules):
            should = {True: "changed", False: "unchanged"}.get(changed.get(name), "")  # type: ignore[call-overload]
            yield replace(difference, aspect=Aspect.INPUT, place=name, expected=should)


def _aliases(
    expected: dict[str, Value], got: dict[str, Value], rules: Rules
) -> Iterator[Difference]:
    for place, inputs in expected.items():
        if place in got and got[place] != inputs:
            texts = _memory(got[place]), _memory(inputs)
            yield Difference(Aspect.ALIAS, f"{rules.expression}{place}", *texts)


def _memory(inputs: Value) -> str:
    names = inputs.items if isinstance(inputs, SequenceValue) else ()
    return " and ".join(f"`{name!s}`" for name in names)


def _gradients(expected: Value, got: Value, rules: Rules) -> Iterator[Difference]:
    if isinstance(got, SymbolValue):
        yield Difference(Aspect.BACKWARD, rules.expression, got.name)
        return
    wanted, seen = _tensors(expected), _tensors(got)
    scale = largest(wanted.values())
    if not seen and any(map(_has_effect, wanted.values())):
        yield Difference(Aspect.NO_GRADIENT, rules.expression, expected=", ".join(wanted))
        return
    for name, gradient in wanted.items():
        # No gradient has the same effect as one of zero on all that comes before.
        if name in seen:
            leaf = Leaf(f"the gradient of `{name}`", gradient, seen[name])
            if difference := compare_leaf(leaf, rules, scale):
                yield difference
        elif _has_effect(gradient):
            yield Difference(Aspect.NO_GRADIENT, rules.expression, expected=name)
    for name, gradient in seen.items():
        if name not in wanted and _has_effect(gradient):
            yield Difference(Aspect.EXTRA_GRADIENT, rules.expression, got=name)


def _has_effect(gradient: TensorValue) -> bool:
    """Whether a gradient is other than zero anywhere; NaN is."""
    return bool(elements(gradient).any())


def _tensors(value: Value) -> dict[str, TensorValue]:
    return {
        name: gradient
        for name, gradient in _parts(value).items()
        if isinstance(gradient, TensorValue)
    }


def _parts(value: Value) -> dict[str, Value]:
    pairs = value.pairs if isinstance(value, MappingValue) else ()
    return {str(name): part for name, part in pairs}
