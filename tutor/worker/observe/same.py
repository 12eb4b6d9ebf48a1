"""Observes for `same`: whether two expressions are one object, or share their memory."""

from typing import Any

import torch

from tutor.wire import Probe, Value
from tutor.worker.context import Context


def observe(probe: Probe, context: Context) -> Value:
    """Returns whether they are the same.

    Raises:
        TypeError: Memory is asked for, and one of them is no tensor.
    """
    one, other = context.evaluate(probe.expression)
    return storage(one) == storage(other) if probe.options["storage"] else one is other


def storage(tensor: Any) -> int:
    """Returns what tells a tensor's memory from another's.

    Raises:
        TypeError: It is no tensor.
    """
    if not issubclass(type(tensor), torch.Tensor):
        raise TypeError(f"only tensors share memory; this is a {type(tensor).__name__}")
    return int(torch.Tensor.untyped_storage(tensor).data_ptr())
