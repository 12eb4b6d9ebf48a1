"""The kind `test`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check, When
from tutor.lesson.fields import Code


class TestCheck(Check):
    """A block of plain asserts, for tests that exist already."""

    kind: ClassVar[str] = "test"
    when: ClassVar[When] = When.CALLS

    test: Code = Field(
        description="Python with plain asserts, run beside the learner's names. For tests that "
        "exist already: a kind that compares can say what differs.",
        examples=["assert add(2, 3) == 5\n"],
    )

    @property
    def label(self) -> str:
        """The title, or else the kind."""
        return self.title or "test"
