"""What an observer may use: the learner's names, the inputs as they were, and `refill`."""

import ast
import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import torch
from torch.utils._python_dispatch import _disable_current_modes

from tutor.wire import Raised, Stage, Value
from tutor.worker.refill import refill
from tutor.worker.source import execute


class Before(NamedTuple):
    """Something as it was before the answer."""

    thing: Any
    """The object itself, which the answer may have changed since."""
    seen: Value | Raised


@dataclass(frozen=True)
class Context:
    """One case after its `run`, or before it for those that watch."""

    names: dict[str, Any]
    """The names of the setup and the answer: what the learner's functions see."""
    own: dict[str, Any]
    """The names of the lesson alone: the inputs, and what `run` bound."""
    setup_names: set[str]
    """The names that the setup bound: they mean the same in every process."""
    given: dict[str, Any]
    """The inputs as they were before anything used them."""
    refill_seed: int
    seed: int
    printed: Callable[[], str] = str
    """Returns what was printed until now."""
    before: Mapping[int, Before] = field(default_factory=dict)
    """What was seen before the answer, by the check's id."""

    def evaluate(self, expression: str, **bound: Any) -> Any:
        """Evaluates an expression beside the learner's names.

        Args:
            expression: The expression.
            **bound: Names that stand for something else, here only.
        """
        return execute(Stage.CHECK, expression, self.scope(**bound), "eval")

    def scope(self, **bound: Any) -> dict[str, Any]:
        """Returns the names that a check sees: the learner's, the lesson's own, and `bound`."""
        return {**self.names, **self.own, "refill": self.refill, **bound}

    def lookup(self, name: str) -> Any:
        """Returns what a name means to the lesson; None when it means nothing."""
        return self.own.get(name, self.names.get(name))

    def refill(self, module: Any, buffers: tuple[str, ...] = ()) -> Any:
        """Gives a module's parameters values that follow from their names: see `refill`."""
        with _disable_current_modes():  # what `ops` counts is the learner's, not ours
            return refill(module, self.refill_seed, buffers)


class RunScope(dict[str, Any]):
    """Where `run` runs: it sees the learner's names, and they do not see its own.

    A function of the learner's that reads an input by its name, in place of its argument, would
    seem right. What the answer or the setup bound, `run` may bind anew for everybody.

    Args:
        names: The names of the setup and the answer.
        own: The names of the lesson alone.
    """

    def __init__(self, names: dict[str, Any], own: dict[str, Any]) -> None:
        super().__init__(own)
        self._names = names

    def __missing__(self, name: str) -> Any:
        return self._names[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if name in self._names and name not in self:
            self._names[name] = value
        else:
            super().__setitem__(name, value)


def pristine(value: Any) -> Any:
    """Returns a copy that nothing done to the original reaches.

    Lists, tuples and mappings are rebuilt, tensors and modules copied; all else is shared.
    """
    if isinstance(value, torch.Tensor):
        copied = value.detach().clone().requires_grad_(value.requires_grad)
        return torch.nn.Parameter(copied) if isinstance(value, torch.nn.Parameter) else copied
    if isinstance(value, torch.nn.Module):
        return copy.deepcopy(value)
    return rebuild(value, pristine)


def rebuild(value: Any, change: Any) -> Any:
    """Returns a list, tuple or mapping with each of its items changed; anything else itself."""
    cls = type(value)
    if issubclass(cls, dict):
        return {key: change(item) for key, item in value.items()}
    if cls in (list, tuple):
        return cls(change(item) for item in value)
    if issubclass(cls, tuple) and hasattr(cls, "_make"):
        return cls._make(change(item) for item in value)
    return value


def names_in(expression: str) -> set[str]:
    """Returns the names that an expression reads."""
    return {node.id for node in ast.walk(ast.parse(expression)) if isinstance(node, ast.Name)}
