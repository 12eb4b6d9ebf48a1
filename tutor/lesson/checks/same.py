"""The kind `same`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import EqualsCheck
from tutor.lesson.fields import Expression


class SameCheck(EqualsCheck):
    """Whether two expressions are one object, or share their memory, as with the solution."""

    kind: ClassVar[str] = "same"
    observed: ClassVar[tuple[str, ...]] = ("storage",)

    same: tuple[Expression, ...] = Field(
        strict=False,
        min_length=2,
        max_length=2,
        description="Two expressions.",
        examples=[["layer.weight", "weight"]],
    )
    storage: bool = Field(
        default=False,
        description="Whether to ask for one memory, which a view shares, and not for one object.",
        examples=[True],
    )

    @property
    def expression(self) -> str:
        """Both, as a tuple."""
        return f"({self.same[0]}), ({self.same[1]})"

    @property
    def label(self) -> str:
        """The title, or else both expressions."""
        return self.title or f"same: {', '.join(self.same)}"
