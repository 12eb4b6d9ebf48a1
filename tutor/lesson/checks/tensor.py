"""The kind `tensor`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check
from tutor.lesson.fields import Expression


class TensorCheck(Check):
    """One tensor: type, shape, dtype, device, NaN and inf, values, requires_grad."""

    kind: ClassVar[str] = "tensor"

    tensor: Expression = Field(description="A tensor.", examples=["model.weight"])
