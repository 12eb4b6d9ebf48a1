"""Observes for `ops`: the operators that PyTorch dispatches."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from torch.utils._python_dispatch import TorchDispatchMode

from tutor.wire import MappingValue, Probe, Value
from tutor.worker.context import Context

_ALL_OF_RUN = "run"


class _Counting(TorchDispatchMode):  # type: ignore[misc]  # torch is not followed
    """Counts what is dispatched, in the forward and in the backward pass."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()

    def __torch_dispatch__(
        self, func: Any, types: Any, args: Any = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        del types
        # `aten::mm` and its variants such as `mm.out` count as `mm`.
        self.counts[str(func._schema.name).removeprefix("aten::")] += 1
        return func(*args, **(kwargs or {}))


def watch(probe: Probe, context: Context) -> Callable[[], Value]:
    """Begins to count, if all of `run` is looked at.

    Returns:
        What tells, after `run`, how often each operator was dispatched; an expression is
        evaluated only then.
    """
    counting = _Counting()
    if probe.expression == _ALL_OF_RUN:
        counting.__enter__()

    def told() -> Value:
        if probe.expression == _ALL_OF_RUN:
            counting.__exit__(None, None, None)
        else:
            with counting:
                context.evaluate(probe.expression)
        return MappingValue("ops", tuple(counting.counts.items()))

    return told
