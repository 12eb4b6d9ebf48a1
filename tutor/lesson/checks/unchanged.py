"""The kind `unchanged`."""

from typing import ClassVar, Literal

from pydantic import Field

from tutor.lesson.checks.base import Check, Ignorable
from tutor.lesson.fields import Expression


class UnchangedCheck(Check):
    """Something that must be as it was before, whatever the solution gives."""

    kind: ClassVar[str] = "unchanged"
    ignorable: ClassVar[frozenset[Ignorable]] = frozenset(
        {"shape", "dtype", "device", "requires_grad", "values"}
    )

    unchanged: Expression = Field(
        description="What must stay as it was, whatever the solution gives.",
        examples=["model.weight"],
    )
    since: Literal["answer", "run"] = Field(
        default="answer",
        description="Whether it is looked at before the answer, or between the answer and `run`, "
        "where the inputs and what the answer defines are there to be seen.",
        examples=["run"],
    )

    @property
    def looks_before_answer(self) -> bool:
        """Whether it is looked at before the answer too."""
        return self.since == "answer"
