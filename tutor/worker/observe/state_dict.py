"""Observes for `state_dict`: what a module saves."""

import torch

from tutor.wire import OpaqueValue, Probe, Value
from tutor.worker.capture import capture, class_name
from tutor.worker.context import Context


def observe(probe: Probe, context: Context) -> Value:
    """Returns the names and values of its state, parameters as parameters."""
    module = context.evaluate(probe.expression)
    if not issubclass(type(module), torch.nn.Module):
        return OpaqueValue(class_name(type(module)))
    # The module's own method, with its hooks: what it saves is what the learner made it save.
    return capture(dict(module.state_dict(keep_vars=True)))
