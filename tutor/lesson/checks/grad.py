"""The kind `grad`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import EqualsCheck, Ignorable
from tutor.lesson.fields import Expression


class GradCheck(EqualsCheck):
    """A tensor's gradient: whether it has one, and which."""

    kind: ClassVar[str] = "grad"
    ignorable: ClassVar[frozenset[Ignorable]] = frozenset({"shape", "dtype", "values"})

    grad: Expression = Field(
        description="A tensor, whose `.grad` is looked at.", examples=["model.weight"]
    )
