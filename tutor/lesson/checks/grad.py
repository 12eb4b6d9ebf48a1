"""The kind `grad`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check
from tutor.lesson.fields import Expression


class GradCheck(Check):
    """A tensor's gradient: whether it has one, and which."""

    kind: ClassVar[str] = "grad"

    grad: Expression = Field(
        description="A tensor, whose `.grad` is looked at.", examples=["model.weight"]
    )
