"""The kind `hooks`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import EqualsCheck
from tutor.lesson.fields import Expression


class HooksCheck(EqualsCheck):
    """Which kinds of hook the learner left on a tensor or on which submodule, and how many."""

    kind: ClassVar[str] = "hooks"

    hooks: Expression = Field(description="A module or a tensor.", examples=["model"])
