"""Observes for `call`: the result, the gradients, and the inputs afterwards, all in one call.

All at once, because answers that are right in one are often wrong in another.
"""

import itertools
from collections.abc import Iterator
from typing import Any

import torch

from tutor.wire import MappingValue, Probe, SequenceValue, Stage, SymbolValue, Value, derive
from tutor.worker.capture import capture
from tutor.worker.context import Context, names_in, pristine, rebuild
from tutor.worker.errors import describe
from tutor.worker.observe.same import storage
from tutor.worker.refill import named_parameters


def observe(probe: Probe, context: Context) -> Value:
    """Calls with fresh copies of the inputs; returns the result, gradients and inputs."""
    inputs = _Inputs(context.given, probe.options["grad"])
    before = _captured(inputs, probe)
    result = context.evaluate(probe.expression, **inputs.handed)
    after = _captured(inputs, probe)
    seen = {
        "result": capture(result),
        "inputs": MappingValue("dict", tuple(after.items())),
        # In words, what the solution does to an input is told from what it does not.
        "changed": MappingValue(
            "dict", tuple((name, after[name] != before[name]) for name in after)
        ),
    }
    if probe.options["alias"]:
        seen["aliases"] = _aliases(result, inputs.handed)
    wanted = {**inputs.leaves, **_parameters(probe, context, inputs.handed)}
    if probe.options["grad"] != []:
        seen["gradients"] = _gradients(result, wanted, derive(context.seed, "cotangent", probe.id))
    return MappingValue("call", tuple(seen.items()))


def _captured(inputs: "_Inputs", probe: Probe) -> dict[str, Value]:
    """Returns the inputs that the call names, as they are."""
    names = names_in(probe.expression)
    return {name: capture(value) for name, value in inputs.handed.items() if name in names}


class _Inputs:
    """Fresh copies of what a case gives.

    A floating tensor is handed over as a copy of a leaf that requires a gradient, and not as that
    leaf, so that the learner may work on it in place. It keeps its gradient all the same: an answer
    may call `backward` and read `x.grad`.
    """

    def __init__(self, given: dict[str, Any], wanted: list[str] | None) -> None:
        self.leaves: dict[str, torch.Tensor] = {}
        """The leaf below each floating tensor, by where it is: `x`, `xs[0]`."""
        self.handed = {
            name: self._copy(value, name) if wanted is None or name in wanted else pristine(value)
            for name, value in given.items()
        }

    def _copy(self, value: Any, place: str) -> Any:
        if isinstance(value, torch.Tensor):
            return self._hand_over(value, place)
        if isinstance(value, torch.nn.Module):
            return pristine(value)
        keys = iter(value if isinstance(value, dict) else itertools.count())
        return rebuild(value, lambda item: self._copy(item, f"{place}[{next(keys)!r}]"))

    def _hand_over(self, value: torch.Tensor, place: str) -> torch.Tensor:
        if not (value.is_floating_point() or value.is_complex()):
            return value.clone()
        with torch.enable_grad():
            leaf = value.detach().clone().requires_grad_()
            self.leaves[place] = leaf
            handed = leaf.clone()
            handed.retain_grad()
            return handed


def _parameters(probe: Probe, context: Context, handed: dict[str, Any]) -> dict[str, torch.Tensor]:
    """Returns the parameters that are named alike in every answer.

    They are reached through what the call names, and through what the setup made.
    """
    found: dict[str, torch.Tensor] = {}
    for name in sorted(context.setup_names | names_in(probe.expression)):
        owner = handed.get(name, context.lookup(name))
        if isinstance(owner, torch.Tensor):
            found[name] = owner
        for inner, parameter in named_parameters(owner):
            found[f"{name}.{inner}"] = parameter
    return {
        name: tensor for name, tensor in found.items() if tensor.is_leaf and tensor.requires_grad
    }


def _gradients(result: Any, wanted: dict[str, torch.Tensor], seed: int) -> Value:
    """Returns the gradient that arrives at each tensor when a random one enters at the result."""
    found = [(place, tensor) for place, tensor in _tensors(result, "") if tensor.requires_grad]
    if not found or not wanted:
        return MappingValue("dict", ())
    outputs = [tensor for _, tensor in found]
    # Drawn by place: a mapping in another order, or an output beside it that has no gradient in
    # the solution, must not change what enters here.
    entering = [_random_like(tensor, derive(seed, place)) for place, tensor in found]
    try:
        arrived = torch.autograd.grad(outputs, list(wanted.values()), entering, allow_unused=True)
    except RuntimeError as error:
        if any(span.stage is Stage.ANSWER for span in describe(error, Stage.CHECK).spans):
            raise  # in a hook or a `backward` of the learner's: there is a line to show
        return SymbolValue("raised", f"{type(error).__name__}: {error}"[:2000])
    pairs = zip(wanted, arrived, strict=True)
    # A sparse gradient, as of an embedding, has the same effect as a dense one.
    return MappingValue(
        "dict", tuple((name, capture(grad.to_dense())) for name, grad in pairs if grad is not None)
    )


def _aliases(result: Any, handed: dict[str, Any]) -> Value:
    """Returns, for each tensor in a result, the inputs that it shares its memory with."""
    inputs = [
        (place, storage(tensor))
        for name, value in handed.items()
        for place, tensor in _tensors(value, name)
    ]
    shared = (
        (place, tuple(name for name, memory in inputs if memory == storage(tensor)))
        for place, tensor in _tensors(result, "")
    )
    return MappingValue(
        "dict", tuple((place, SequenceValue("list", names)) for place, names in shared)
    )


def _tensors(value: Any, place: str) -> Iterator[tuple[str, torch.Tensor]]:
    """Yields the tensors at any depth of a result, each with where it is."""
    if isinstance(value, torch.Tensor):
        yield place, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _tensors(item, f"{place}[{key!r}]")
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _tensors(item, f"{place}[{index}]")


def _random_like(tensor: torch.Tensor, seed: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    # Drawn in one dtype for all, so that the same gradient enters at a result of any dtype.
    dtype = torch.complex128 if tensor.is_complex() else torch.float64
    drawn = torch.randn(tensor.shape, generator=generator, dtype=dtype)
    return drawn.to(dtype=tensor.dtype, device=tensor.device)
