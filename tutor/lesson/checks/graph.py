"""The kind `graph`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check
from tutor.lesson.fields import Expression


class GraphCheck(Check):
    """How a tensor hangs in autograd's graph: whether it is a leaf, and its grad_fn."""

    kind: ClassVar[str] = "graph"
    observed: ClassVar[tuple[str, ...]] = ("chain",)

    graph: Expression = Field(description="A tensor.", examples=["loss"])
    chain: bool = Field(
        default=False,
        description="Whether to compare all nodes back to the leaves.",
        examples=[True],
    )
