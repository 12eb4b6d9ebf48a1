"""The kind `parameters`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import NamedCheck
from tutor.lesson.fields import Expression


class ParametersCheck(NamedCheck):
    """A module's parameters by name: shape, dtype, requires_grad, values."""

    kind: ClassVar[str] = "parameters"

    parameters: Expression = Field(description="A module.", examples=["model"])
