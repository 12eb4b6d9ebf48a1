"""Observes for `grad`: the gradient that a tensor has."""

import warnings

import torch

from tutor.wire import OpaqueValue, Probe, SequenceValue, Value
from tutor.worker.capture import capture, class_name
from tutor.worker.context import Context


def observe(probe: Probe, context: Context) -> Value:
    """Returns the gradient, or None, in a sequence of one."""
    tensor = context.evaluate(probe.expression)
    if not issubclass(type(tensor), torch.Tensor):
        return OpaqueValue(class_name(type(tensor)))
    with warnings.catch_warnings():
        # That a tensor is no leaf is what the check may be about.
        warnings.simplefilter("ignore")
        return SequenceValue("grad", (capture(torch.Tensor.grad.__get__(tensor)),))
