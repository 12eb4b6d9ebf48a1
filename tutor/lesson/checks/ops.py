"""The kind `ops`."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from tutor.lesson.checks.base import Check, When
from tutor.lesson.fields import Expression, Text

Operator = Text
"""An operator's name, such as `mm`, or a group's, such as `matmul`."""


class OpsCheck(Check):
    """Which operators PyTorch dispatches, forward and backward, and how many."""

    kind: ClassVar[str] = "ops"
    when: ClassVar[When] = When.ALONE

    ops: Expression = Field(
        description="An expression during which operators are counted; `run` for all of `run`.",
        examples=["attention(q, k, v)"],
    )
    avoid: tuple[Operator, ...] = Field(
        default=(),
        strict=False,
        description="Operators, or groups of them, that must not be dispatched.",
        examples=[["inplace"]],
    )
    need: tuple[Operator, ...] = Field(
        default=(),
        strict=False,
        description="Operators, or groups of them, of each of which one must be dispatched.",
        examples=[["matmul"]],
    )
    at_most: dict[Operator, Annotated[int, Field(ge=0)]] = Field(
        default_factory=dict,
        description="How many of an operator, or of a group, may be dispatched.",
        examples=[{"matmul": 1}],
    )

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if not (self.need or self.avoid or self.at_most):
            raise ValueError("asks for nothing; add `avoid`, `need` or `at_most`")
        return self
