"""Observes for `initialised`: a module's parameters under several seeds."""

import math
from typing import Any

import torch

from tutor.wire import OpaqueValue, Probe, SequenceValue, Value, derive
from tutor.worker.capture import class_name
from tutor.worker.context import Context
from tutor.worker.observe.parameters import parameters
from tutor.worker.seeding import seed_everything

_ENOUGH = 2000
"""Numbers of each parameter, over all seeds, that tell most distributions apart."""
_FEWEST, _MOST = 8, 200
_MOST_NUMBERS = 4_000_000


def observe(probe: Probe, context: Context) -> Value:
    """Returns the parameters by name, once for each seed.

    A module that is there already, and is not initialised anew by the expression, is seen once.
    """
    module = _evaluate(probe, context, 0)
    if not issubclass(type(module), torch.nn.Module):
        return OpaqueValue(class_name(type(module)))
    seen = [parameters(module)]
    for number in range(1, _how_often(module)):
        again = _evaluate(probe, context, number)
        if not issubclass(type(again), torch.nn.Module):
            return OpaqueValue(class_name(type(again)))
        seen.append(parameters(again))
        if again is module and seen[-1] == seen[0]:
            return SequenceValue("initialised", (seen[0],))
    return SequenceValue("initialised", tuple(seen))


def _evaluate(probe: Probe, context: Context, number: int) -> Any:
    seed_everything(derive(context.seed, "initialised", probe.id, number))
    return context.evaluate(probe.expression)


def _how_often(module: torch.nn.Module) -> int:
    sizes: list[int] = [tensor.numel() for tensor in torch.nn.Module.parameters(module)]
    wanted = math.ceil(_ENOUGH / max(min(sizes, default=1), 1))
    possible = _MOST_NUMBERS // max(sum(sizes), 1)
    return max(2, min(max(wanted, _FEWEST), possible, _MOST))
