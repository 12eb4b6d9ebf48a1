"""Observes for `buffers`: a module's buffers by name, and whether each is saved."""

import torch

from tutor.wire import MappingValue, OpaqueValue, Probe, SequenceValue, Value
from tutor.worker.capture import capture, class_name
from tutor.worker.context import Context


def observe(probe: Probe, context: Context) -> Value:
    """Returns dotted names, each with its tensor and whether it is persistent."""
    module = context.evaluate(probe.expression)
    if not issubclass(type(module), torch.nn.Module):
        return OpaqueValue(class_name(type(module)))
    pairs = []
    for path, inner in torch.nn.Module.named_modules(module, remove_duplicate=False):
        for name, tensor in vars(inner)["_buffers"].items():
            if tensor is not None:
                saved = name not in vars(inner)["_non_persistent_buffers_set"]
                dotted = f"{path}.{name}" if path else name
                pairs.append((dotted, SequenceValue("buffer", (capture(tensor), saved))))
    return MappingValue("dict", tuple(pairs))
