"""The kind `holds`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check
from tutor.lesson.fields import Expression, Text


class HoldsCheck(Check):
    """An expression that must be true."""

    kind: ClassVar[str] = "holds"

    holds: Expression = Field(
        description="An expression that must be true.", examples=["layer.weight is weight"]
    )
    says: Text = Field(
        description="What to tell the learner when it is not true.",
        examples=["The weight was replaced."],
    )
