"""The kind `flow`."""

from typing import ClassVar, Literal

from pydantic import Field

from tutor.lesson.checks.base import Check, Ignorable, When
from tutor.lesson.fields import Expression, Line

Point = Literal["forward_input", "forward_output", "grad_input", "grad_output"]


class FlowCheck(Check):
    """What flows through each named submodule, forward and backward, during `run`."""

    kind: ClassVar[str] = "flow"
    when: ClassVar[When] = When.ALONE
    observed: ClassVar[tuple[str, ...]] = ("at", "nodes")
    ignorable: ClassVar[frozenset[Ignorable]] = frozenset({"shape", "dtype", "values", "grad"})

    flow: Expression = Field(
        description="A module, or a class: then every instance that `run` makes.",
        examples=["model"],
    )
    at: tuple[Point, ...] = Field(
        default=("forward_input", "forward_output", "grad_input", "grad_output"),
        strict=False,
        min_length=1,
        description="Where to look at each submodule.",
        examples=[["forward_output"]],
    )
    nodes: tuple[Line, ...] | None = Field(
        default=None,
        strict=False,
        description="The dotted names of the submodules to look at; by default all.",
        examples=[["ab.a", "cd"]],
    )
