"""The kind `tensor`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import EqualsCheck, Ignorable
from tutor.lesson.fields import Expression


class TensorCheck(EqualsCheck):
    """One tensor: type, shape, dtype, device, NaN and inf, values, requires_grad."""

    kind: ClassVar[str] = "tensor"
    ignorable: ClassVar[frozenset[Ignorable]] = frozenset(
        {"shape", "dtype", "device", "requires_grad", "values"}
    )

    tensor: Expression = Field(description="A tensor.", examples=["model.weight"])
