"""The kind `state_dict`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import NamedCheck
from tutor.lesson.fields import Expression


class StateDictCheck(NamedCheck):
    """What a module saves, by name."""

    kind: ClassVar[str] = "state_dict"

    state_dict: Expression = Field(description="A module.", examples=["model"])
