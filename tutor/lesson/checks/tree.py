"""The kind `tree`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import EqualsCheck, Ignorable
from tutor.lesson.fields import Expression


class TreeCheck(EqualsCheck):
    """A module's tree: the dotted names of its submodules and their classes."""

    kind: ClassVar[str] = "tree"
    ignorable: ClassVar[frozenset[Ignorable]] = frozenset({"names"})

    tree: Expression = Field(description="A module.", examples=["model"])
