"""Weights by name, not by order.

Two right answers may create their layers in another order and so hold other random weights. After
`refill` both hold the same: every floating parameter is filled with values that follow from its
dotted name, its shape and the case's seed.
"""

from collections.abc import Iterator
from typing import Any

import torch
from torch.nn.parameter import is_lazy

from tutor.wire import derive


def refill(module: Any, seed: int, buffers: tuple[str, ...] = ()) -> Any:
    """Fills a module's floating parameters in place and returns it.

    The values are normal with a deviation of 1/√fan_in, which keeps what flows through a deep
    module at the size of its input.

    Args:
        module: A module, or any object whose attributes are modules or parameters.
        seed: What the values follow from, beside each parameter's dotted name and shape.
        buffers: The dotted names of buffers to fill too.

    Raises:
        TypeError: The object holds no module and no parameter.
        KeyError: There is no buffer of a name.
    """
    found = list(named_parameters(module))
    if not found and not isinstance(module, torch.nn.Module):
        raise TypeError(f"refill needs a module; this is a {type(module).__name__}")
    wanted = dict(named_buffers(module))
    found += [(name, wanted[name]) for name in buffers]
    # A tied parameter has several names: the first in the alphabet names it in every answer.
    first: dict[int, tuple[str, torch.Tensor]] = {}
    for name, tensor in sorted(found, key=lambda pair: pair[0]):
        first.setdefault(id(tensor), (name, tensor))
    with torch.no_grad():
        for name, tensor in first.values():
            if not is_lazy(tensor) and (tensor.is_floating_point() or tensor.is_complex()):
                tensor.copy_(_values(name, tensor.shape, seed))
    return module


def _values(name: str, shape: torch.Size, seed: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(derive(seed, name, *shape))
    values = torch.randn(shape, generator=generator, dtype=torch.float64, device="cpu")
    fan_in = values[0].numel() if values.dim() > 1 else values.numel()
    return values / max(fan_in, 1) ** 0.5


def named_parameters(owner: Any) -> Iterator[tuple[str, torch.Tensor]]:
    """Yields an object's parameters by dotted name, a tied one under each of its names."""
    if isinstance(owner, torch.nn.Module):
        yield from torch.nn.Module.named_parameters(owner, remove_duplicate=False)
        return
    for name, value in _attributes(owner):
        if isinstance(value, torch.nn.Parameter):
            yield name, value
        elif isinstance(value, torch.nn.Module):
            for inner, parameter in named_parameters(value):
                yield f"{name}.{inner}", parameter


def named_buffers(owner: Any) -> Iterator[tuple[str, torch.Tensor]]:
    """Yields an object's buffers by dotted name."""
    if isinstance(owner, torch.nn.Module):
        yield from torch.nn.Module.named_buffers(owner, remove_duplicate=False)
        return
    for name, value in _attributes(owner):
        if isinstance(value, torch.nn.Module):
            for inner, buffer in named_buffers(value):
                yield f"{name}.{inner}", buffer


def _attributes(owner: Any) -> Iterator[tuple[str, Any]]:
    if not isinstance(owner, type) and hasattr(owner, "__dict__"):
        yield from sorted(vars(owner).items())
