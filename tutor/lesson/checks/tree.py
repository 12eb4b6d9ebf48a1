"""The kind `tree`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check
from tutor.lesson.fields import Expression


class TreeCheck(Check):
    """A module's tree: the dotted names of its submodules and their classes."""

    kind: ClassVar[str] = "tree"

    tree: Expression = Field(description="A module.", examples=["model"])
