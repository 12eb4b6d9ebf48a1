"""The kind `call`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import EqualsCheck, Ignorable, When
from tutor.lesson.fields import Expression, Name


class CallCheck(EqualsCheck):
    """A call of what the learner wrote: its result, its gradients, its inputs afterwards."""

    kind: ClassVar[str] = "call"
    when: ClassVar[When] = When.CALLS
    observed: ClassVar[tuple[str, ...]] = ("grad", "alias")
    ignorable: ClassVar[frozenset[Ignorable]] = frozenset(
        {"shape", "dtype", "values", "grad", "names", "order"}
    )

    call: Expression = Field(
        description="An expression that calls what the learner wrote.",
        examples=["softmax(x, dim=-1)"],
    )
    grad: tuple[Name, ...] | None = Field(
        default=None,
        strict=False,
        description="The names in `given` whose gradient is compared; by default every floating "
        "tensor in it. An empty list compares none.",
        examples=[["x"]],
    )
    alias: bool = Field(
        default=False,
        description="Whether it is compared which inputs the result shares its memory with. "
        "Without it a view is as good as a copy.",
        examples=[True],
    )
