"""The kind `buffers`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import NamedCheck
from tutor.lesson.fields import Expression


class BuffersCheck(NamedCheck):
    """A module's buffers by name, and whether each is saved with it."""

    kind: ClassVar[str] = "buffers"

    buffers: Expression = Field(description="A module.", examples=["model"])
