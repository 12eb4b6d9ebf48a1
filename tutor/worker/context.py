"""What an observer may use: the learner's names, the inputs as they were, and `refill`."""

import ast
import contextlib
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch

from tutor.wire import Stage
from tutor.worker.refill import refill
from tutor.worker.source import execute


@dataclass(frozen=True)
class Context:
    """One case after its `run`, or before it for those that watch."""

    names: dict[str, Any]
    """The learner's names, with what the lesson bound among them."""
    setup_names: set[str]
    """The names that the setup bound: they mean the same in every process."""
    given: dict[str, Any]
    """The inputs as they were before anything used them."""
    shadowed: dict[str, Any]
    """What the answer itself had bound to the names of the inputs."""
    refill_seed: int
    seed: int

    def evaluate(self, expression: str, **bound: Any) -> Any:
        """Evaluates an expression beside the learner's names.

        Args:
            expression: The expression.
            **bound: Names that stand for something else, here only.
        """
        scope = {**self.names, "refill": self.refill, **bound}
        return execute(Stage.CHECK, expression, scope, "eval")

    @contextlib.contextmanager
    def without_given(self, names: set[str]) -> Iterator[None]:
        """Takes inputs away from the learner's functions, which must use what they are handed.

        A function that reads the input's name in place of its own argument would seem right.
        """
        hidden = {name: self.names[name] for name in names & self.given.keys()}
        for name in hidden:
            del self.names[name]
        self.names.update({name: self.shadowed[name] for name in hidden if name in self.shadowed})
        try:
            yield
        finally:
            self.names.update(hidden)

    def refill(self, module: Any, buffers: tuple[str, ...] = ()) -> Any:
        """Gives a module's parameters values that follow from their names: see `refill`."""
        return refill(module, self.refill_seed, buffers)


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
