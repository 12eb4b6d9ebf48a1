"""The kind `prints`."""

from typing import ClassVar, Literal

from pydantic import Field

from tutor.lesson.checks.base import EqualsCheck


class PrintsCheck(EqualsCheck):
    """What was printed until the end of `run`."""

    kind: ClassVar[str] = "prints"

    prints: Literal[True] = Field(
        description="`true`: what is printed until the end of `run` is looked at, words and "
        "numbers but not the space between them.",
        examples=[True],
    )

    @property
    def expression(self) -> str:
        """What is looked at, in words."""
        return "what is printed"

    @property
    def label(self) -> str:
        """The title, or else the kind."""
        return self.title or "prints"
