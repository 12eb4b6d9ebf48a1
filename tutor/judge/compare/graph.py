"""Compares for `graph`: a leaf or not, the grad_fn, then the nodes behind it."""

from collections.abc import Iterator

from tutor.judge.difference import Aspect, Difference
from tutor.judge.named import by_name
from tutor.judge.nested import first
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import SequenceValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first difference of how two tensors came about."""
    wanted, seen = _parts(expected), _parts(got)
    if seen.keys() != wanted.keys():
        return Difference(Aspect.TYPE, rules.expression, type_of(got), "a tensor")
    return first(_differences(wanted, seen, rules.expression))


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's tensor cannot be compared with."""
    del rules
    return None if _parts(expected) else f"it is {type_of(expected)}, not a tensor"


def _differences(
    wanted: dict[str, Value], seen: dict[str, Value], place: str
) -> Iterator[Difference]:
    if wanted["is_leaf"] is not seen["is_leaf"]:
        is_one, should_be = ("a leaf" if one["is_leaf"] else "no leaf" for one in (seen, wanted))
        yield Difference(Aspect.TYPE, place, is_one, should_be)
    if wanted["grad_fn"] != seen["grad_fn"]:
        yield Difference(Aspect.GRAD_FN, place, str(seen["grad_fn"]), str(wanted["grad_fn"]))
    nodes, others = _nodes(wanted), _nodes(seen)
    for number, (node, other) in enumerate(zip(nodes, others, strict=False), 1):
        if node != other:
            yield Difference(Aspect.TYPE, f"node {number} behind `{place}`", other, node)
    if len(nodes) != len(others):
        behind = f"the graph behind `{place}`"
        yield Difference(Aspect.LENGTH, behind, str(len(others)), str(len(nodes)))


def _parts(value: Value) -> dict[str, Value]:
    """Returns what was seen of a tensor; nothing for what is none."""
    parts = by_name(value) or {}
    whole = parts.keys() >= {"is_leaf", "grad_fn"} and isinstance(parts["is_leaf"], bool)
    return parts if whole else {}


def _nodes(seen: dict[str, Value]) -> list[str]:
    chain = seen.get("chain")
    return [str(node) for node in chain.items] if isinstance(chain, SequenceValue) else []
