"""Observes for `hooks`: which kinds of hook are on which submodule, and how many."""

from collections import Counter

import torch

from tutor.wire import MappingValue, OpaqueValue, Probe, Value
from tutor.worker.capture import class_name
from tutor.worker.context import Context

_KINDS = {
    "_forward_pre_hooks": "forward pre-hook",
    "_forward_hooks": "forward hook",
    "_backward_pre_hooks": "full backward pre-hook",
    "_backward_hooks": "full backward hook",
    "_state_dict_pre_hooks": "state_dict pre-hook",
    "_state_dict_hooks": "state_dict hook",
    "_load_state_dict_pre_hooks": "load_state_dict pre-hook",
    "_load_state_dict_post_hooks": "load_state_dict post-hook",
}
"""Where a module keeps its hooks, and what the documentation calls each kind."""


def observe(probe: Probe, context: Context) -> Value:
    """Returns, for each submodule that has any, the kinds of its hooks and their counts."""
    module = context.evaluate(probe.expression)
    if not issubclass(type(module), torch.nn.Module):
        return OpaqueValue(class_name(type(module)))
    found = {
        name: counts
        for name, inner in torch.nn.Module.named_modules(module)
        if (counts := _count(inner))
    }
    return MappingValue(
        "dict",
        tuple(
            (name, MappingValue("dict", tuple(counts.items()))) for name, counts in found.items()
        ),
    )


def _count(module: torch.nn.Module) -> Counter[str]:
    counts: Counter[str] = Counter()
    for attribute, kind in _KINDS.items():
        hooks = len(vars(module).get(attribute) or ())
        legacy = attribute == "_backward_hooks" and not vars(module)["_is_full_backward_hook"]
        if hooks:
            counts["backward hook (deprecated)" if legacy else kind] = hooks
    return counts
