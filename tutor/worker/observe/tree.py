"""Observes for `tree`: a module's submodules and their classes."""

import torch

from tutor.wire import MappingValue, OpaqueValue, Probe, Value
from tutor.worker.capture import class_name
from tutor.worker.context import Context


def observe(probe: Probe, context: Context) -> Value:
    """Returns dotted names and class names; the module itself has the empty name."""
    module = context.evaluate(probe.expression)
    if not issubclass(type(module), torch.nn.Module):
        return OpaqueValue(class_name(type(module)))
    named = torch.nn.Module.named_modules(module, remove_duplicate=False)
    return MappingValue("dict", tuple((name, class_name(type(inner))) for name, inner in named))
