"""The kind `source`."""

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from tutor.lesson.checks.base import Check, When
from tutor.lesson.fields import Text


class SourceCheck(Check):
    """Words that the answer must hold, or must do without."""

    kind: ClassVar[str] = "source"
    when: ClassVar[When] = When.TEXT

    source: Literal[True] = Field(
        description="`true`: the answer's own text is looked at, without comments and strings. "
        "For what cannot be seen in what the answer does.",
        examples=[True],
    )
    need: tuple[Text, ...] = Field(
        default=(),
        strict=False,
        description="Python words or pieces of code that the answer must hold.",
        examples=[["register_full_backward_hook"]],
    )
    avoid: tuple[Text, ...] = Field(
        default=(),
        strict=False,
        description="Python words or pieces of code that the answer must do without.",
        examples=[["for", "while"]],
    )

    literal: bool = Field(
        default=False,
        description="Whether the answer may do nothing but name values that are written out, such "
        "as `first = [3, 4]`. For what a learner is to predict, and not to compute.",
        examples=[True],
    )

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if not (self.need or self.avoid or self.literal):
            raise ValueError("asks for nothing; add `need`, `avoid` or `literal`")
        return self

    @property
    def expression(self) -> str:
        """What is looked at, in words."""
        return "your answer"

    @property
    def label(self) -> str:
        """The title, or else what is asked for."""
        wanted = [f"uses {word}" for word in self.need] + [f"no {word}" for word in self.avoid]
        wanted += ["literals only"] * self.literal
        return self.title or f"source: {', '.join(wanted)}"
