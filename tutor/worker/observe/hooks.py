"""Observes for `hooks`: which kinds of hook are on a tensor or each submodule, and how many."""

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
_KINDS_OF_TENSORS = {
    "_backward_hooks": "hook",
    "_post_accumulate_grad_hooks": "post-accumulate-grad hook",
}


def observe(probe: Probe, context: Context) -> Value:
    """Returns the kinds of hooks and their counts, of a tensor or of each submodule with any."""
    target = context.evaluate(probe.expression)
    if issubclass(type(target), torch.Tensor):
        counts = _count_on_tensor(target)
        return _told("tensor", {"": counts} if counts else {})
    if not issubclass(type(target), torch.nn.Module):
        return OpaqueValue(class_name(type(target)))
    modules = torch.nn.Module.named_modules(target)
    return _told("module", {name: counts for name, one in modules if (counts := _count(one))})


def _told(kind: str, found: dict[str, Counter[str]]) -> Value:
    counts = ((name, MappingValue("dict", tuple(one.items()))) for name, one in found.items())
    return MappingValue(kind, tuple(counts))


def _count_on_tensor(tensor: torch.Tensor) -> Counter[str]:
    with torch._C.DisableTorchFunctionSubclass():
        found = {
            kind: len(getattr(torch.Tensor, name).__get__(tensor) or ())
            for name, kind in _KINDS_OF_TENSORS.items()
        }
    return +Counter(found)


def _count(module: torch.nn.Module) -> Counter[str]:
    counts: Counter[str] = Counter()
    for attribute, kind in _KINDS.items():
        hooks = len(vars(module).get(attribute) or ())
        legacy = attribute == "_backward_hooks" and not vars(module)["_is_full_backward_hook"]
        if hooks:
            counts["backward hook (deprecated)" if legacy else kind] = hooks
    return counts
