"""The kind `source`."""

from typing import Annotated, ClassVar, Literal, Self

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

    literal: bool | Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        default=False,
        description="Whether the answer may do nothing but name values that are written out, such "
        "as `first = [3, 4]`; or the names for which this holds. For what a learner is to predict, "
        "and not to compute.",
        examples=[True, ["first"]],
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
        if isinstance(self.literal, tuple):
            wanted += [f"literals only for {', '.join(self.literal)}"] * bool(self.literal)
        else:
            wanted += ["literals only"] * self.literal
        return self.title or f"source: {', '.join(wanted)}"
