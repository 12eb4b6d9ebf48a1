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
    return _storage(one) == _storage(other) if probe.options["storage"] else one is other


def _storage(tensor: Any) -> int:
    if not issubclass(type(tensor), torch.Tensor):
        raise TypeError(f"only tensors share memory; this is a {type(tensor).__name__}")
    return int(torch.Tensor.untyped_storage(tensor).data_ptr())
