"""Observes for `graph`: how a tensor hangs in autograd's graph."""

from typing import Any

import torch

from tutor.wire import MappingValue, OpaqueValue, Probe, SequenceValue, Value
from tutor.worker.capture import class_name
from tutor.worker.context import Context

_MOST_NODES = 10_000


def observe(probe: Probe, context: Context) -> Value:
    """Returns whether the tensor is a leaf, its grad_fn, and the nodes behind it if asked for."""
    tensor = context.evaluate(probe.expression)
    if not issubclass(type(tensor), torch.Tensor):
        return OpaqueValue(class_name(type(tensor)))
    node = torch.Tensor.grad_fn.__get__(tensor)
    seen: list[tuple[Value, Value]] = [
        ("is_leaf", bool(torch.Tensor.is_leaf.__get__(tensor))),
        ("grad_fn", _name(node)),
    ]
    if probe.options["chain"]:
        seen.append(("chain", SequenceValue("list", _chain(node))))
    return MappingValue("graph", tuple(seen))


def _chain(root: Any) -> tuple[str, ...]:
    """Returns the nodes behind a result, each before those that it passes gradients on to."""
    names: list[str] = []
    waiting = [root]
    while waiting and len(names) < _MOST_NODES:
        node = waiting.pop()
        if node is not None:
            names.append(str(_name(node)))
            waiting.extend(following for following, _ in reversed(node.next_functions))
    return tuple(names)


def _name(node: Any) -> str | None:
    return None if node is None else str(node.name()).rpartition("::")[2]
