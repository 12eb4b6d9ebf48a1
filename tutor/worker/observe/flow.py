"""Observes for `flow`: what goes through each submodule, forward and backward.

Gradients are caught by hooks on the tensors that enter and leave a module. Full backward hooks on
the module would break modules that work in place, and change `grad_fn`.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import torch
from torch.nn.modules.module import register_module_forward_pre_hook

from tutor.wire import MappingValue, OpaqueValue, Probe, SequenceValue, Value
from tutor.worker.capture import capture, class_name
from tutor.worker.context import Context


@dataclass
class _Pass:
    """One call of one submodule."""

    module: torch.nn.Module
    node: str
    call: int
    depth: int
    seen: dict[str, Value] = field(default_factory=dict)


def watch(probe: Probe, context: Context) -> Callable[[], Value]:
    """Puts hooks on a module, or waits for the instances of a class.

    Returns:
        What tells, after `run`, the calls in the order in which they began: each a mapping of
        `node`, `call` (how often this node was called before), `depth` (how many other calls it is
        inside of), and the points that were asked for.
    """
    target = context.evaluate(probe.expression)
    watcher = _Watcher(frozenset(probe.options["at"]), probe.options["nodes"])
    if isinstance(target, torch.nn.Module):
        watcher.attach(target, "")
    elif isinstance(target, type) and issubclass(target, torch.nn.Module):
        watcher.wait_for(target)
    else:
        other = OpaqueValue(class_name(type(target)))
        return lambda: other
    return watcher.told


def _told(one: _Pass) -> Value:
    which = ("node", one.node), ("call", one.call), ("depth", one.depth)
    return MappingValue("dict", (*which, *one.seen.items()))


class _Watcher:
    def __init__(self, at: frozenset[str], nodes: list[str] | None) -> None:
        self._at = at
        self._nodes = nodes
        self._passes: list[_Pass] = []
        self._calls: Counter[str] = Counter()
        self._open: list[_Pass] = []
        """The calls that have not ended, innermost last."""

    def told(self) -> Value:
        return SequenceValue("list", tuple(map(_told, self._passes)))

    def attach(self, module: torch.nn.Module, prefix: str) -> None:
        for name, inner in torch.nn.Module.named_modules(module):
            if self._nodes is not None and name not in self._nodes:
                continue
            node = f"{prefix}{name}"
            inner.register_forward_pre_hook(
                lambda inner, args, kwargs, node=node: self._enter(node, inner, args, kwargs),
                with_kwargs=True,
            )
            inner.register_forward_hook(self._leave, with_kwargs=True)

    def wait_for(self, cls: type[torch.nn.Module]) -> None:
        """Attaches to each instance of a class when it is first called."""
        known: list[torch.nn.Module] = []

        def before(module: torch.nn.Module, args: Any) -> None:
            if isinstance(module, cls) and not any(module is one for one in known):
                number = f" {len(known) + 1}" if known else ""
                prefix = f"{class_name(cls)}{number}: "
                known.append(module)
                self.attach(module, prefix)
                # Its own first call has begun: the hook that was just put on it comes too late.
                if self._nodes is None or "" in self._nodes:
                    self._enter(prefix, module, args, {})

        register_module_forward_pre_hook(before)

    def _enter(self, node: str, module: Any, args: Any, kwargs: dict[str, Any]) -> None:
        one = _Pass(module, node, self._calls[node], len(self._open))
        self._calls[node] += 1
        self._passes.append(one)
        self._open.append(one)
        inputs = (*args, *kwargs.values())
        if "forward_input" in self._at:
            one.seen["forward_input"] = capture(inputs)
        if "grad_input" in self._at:
            self._catch(one, "grad_input", inputs)

    def _leave(self, module: Any, args: Any, kwargs: dict[str, Any], output: Any) -> None:
        del args, kwargs
        # A call inside this one that is still open has raised, and the error was caught.
        while (one := self._open.pop()).module is not module:
            pass
        if "forward_output" in self._at:
            one.seen["forward_output"] = capture(output)
        if "grad_output" in self._at:
            outputs = output if isinstance(output, (tuple, list)) else (output,)
            self._catch(one, "grad_output", outputs)

    def _catch(self, one: _Pass, point: str, tensors: Any) -> None:
        arrived: dict[int, torch.Tensor] = {}

        def put(index: int) -> Callable[[torch.Tensor], None]:
            def hook(grad: torch.Tensor) -> None:
                before = arrived.get(index)
                arrived[index] = grad.detach().clone() if before is None else before + grad
                gradients = tuple(capture(arrived.get(at)) for at in range(len(tensors)))
                one.seen[point] = SequenceValue("tuple", gradients)

            return hook

        one.seen[point] = SequenceValue("tuple", (None,) * len(tensors))
        for index, tensor in enumerate(tensors):
            if isinstance(tensor, torch.Tensor) and tensor.requires_grad:
                tensor.register_hook(put(index))
