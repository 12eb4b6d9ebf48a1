"""Observes for `parameters`: a module's parameters by name."""

import torch

from tutor.wire import MappingValue, OpaqueValue, Probe, Value
from tutor.worker.capture import capture, class_name
from tutor.worker.context import Context


def observe(probe: Probe, context: Context) -> Value:
    """Returns dotted names and tensors, a tied parameter under each of its names."""
    return parameters(context.evaluate(probe.expression))


def parameters(module: object) -> Value:
    """Returns a module's parameters by dotted name; what is no module as what it is."""
    if not issubclass(type(module), torch.nn.Module):
        return OpaqueValue(class_name(type(module)))
    named = torch.nn.Module.named_parameters(module, remove_duplicate=False)
    return MappingValue("dict", tuple((name, capture(tensor)) for name, tensor in named))
