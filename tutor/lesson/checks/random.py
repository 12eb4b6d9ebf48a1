"""The kind `random`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check, When
from tutor.lesson.fields import Expression


class RandomCheck(Check):
    """What an expression draws, by its distribution over many draws."""

    kind: ClassVar[str] = "random"
    when: ClassVar[When] = When.CALLS
    observed: ClassVar[tuple[str, ...]] = ("draws",)

    random: Expression = Field(
        description="An expression that draws; it is evaluated many times, each time with other "
        "random numbers.",
        examples=["dropout(torch.ones(6))"],
    )
    draws: int = Field(
        default=1000,
        ge=100,
        le=10_000,
        description="How often it is evaluated. Smaller differences show in more draws.",
        examples=[1000],
    )
