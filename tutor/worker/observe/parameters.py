"""Observes for `parameters`: a module's parameters by name."""

import torch

from tutor.wire import MappingValue, OpaqueValue, Probe, Value
from tutor.worker.capture import capture, class_name
from tutor.worker.context import Context


def observe(probe: Probe, context: Context) -> Value:
    """Returns dotted names and tensors, a tied parameter under each of its names."""
    module = context.evaluate(probe.expression)
    if not issubclass(type(module), torch.nn.Module):
        return OpaqueValue(class_name(type(module)))
    named = torch.nn.Module.named_parameters(module, remove_duplicate=False)
    return MappingValue("dict", tuple((name, capture(tensor)) for name, tensor in named))
