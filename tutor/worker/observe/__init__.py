"""What each kind of check observes.

A kind stands here, in `lesson/checks` and in `judge/compare`, by one name; `source`, for which no
process is asked, in those two alone.
"""

from collections.abc import Callable

from tutor.wire import Probe, Raised, Value
from tutor.worker.context import Context
from tutor.worker.observe import (
    buffers,
    call,
    flow,
    grad,
    graph,
    holds,
    hooks,
    initialised,
    ops,
    parameters,
    prints,
    raises,
    random,
    same,
    state_dict,
    tensor,
    test,
    tree,
    unchanged,
    value,
)

Observer = Callable[[Probe, Context], Value | Raised]
"""Looks, after `run`."""

Watcher = Callable[[Probe, Context], Callable[[], Value | Raised]]
"""Begins to look before `run`; what it returns tells, after `run`, what was seen."""

OBSERVERS: dict[str, Observer] = {
    "tensor": tensor.observe,
    "value": value.observe,
    "call": call.observe,
    "grad": grad.observe,
    "parameters": parameters.observe,
    "buffers": buffers.observe,
    "state_dict": state_dict.observe,
    "tree": tree.observe,
    "hooks": hooks.observe,
    "graph": graph.observe,
    "same": same.observe,
    "raises": raises.observe,
    "prints": prints.observe,
    "holds": holds.observe,
    "initialised": initialised.observe,
    "random": random.observe,
    "test": test.observe,
}
WATCHERS: dict[str, Watcher] = {
    "flow": flow.watch,
    "unchanged": unchanged.watch,
    "ops": ops.watch,
}
