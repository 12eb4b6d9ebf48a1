"""What all kinds of check have in common."""

from enum import StrEnum
from typing import Any, ClassVar, Literal

from pydantic import Field, field_validator

from tutor.lesson.fields import Model, PlainData, Text


class When(StrEnum):
    """When a check looks, because looking can change what the next one sees."""

    READS = "reads"
    """First, in the lesson's order: it only reads."""
    CALLS = "calls"
    """After all that read: it calls what the learner wrote, and so fires the learner's hooks."""
    ALONE = "alone"
    """In a process of its own: it puts hooks of the tutor's on the learner's modules."""
    TEXT = "text"
    """In no process: only at the answer's own text, which no answer can change while it runs."""


class Reveal(StrEnum):
    """How much of a difference the learner is shown."""

    VALUE = "value"
    """What was expected and what was seen."""
    PATTERN = "pattern"
    """In what they differ and where, but no values."""
    NOTHING = "nothing"


Ignorable = Literal["shape", "dtype", "device", "requires_grad", "values", "grad", "names", "order"]
"""What a check may leave out of its comparison."""


class Check(Model):
    """One thing that the answer's behaviour is held to."""

    kind: ClassVar[str]
    """The key that names this kind in a lesson."""
    when: ClassVar[When] = When.READS
    observed: ClassVar[tuple[str, ...]] = ()
    """The options that the observer needs; all others stay in the controller."""
    ignorable: ClassVar[frozenset[Ignorable]] = frozenset()
    """What `ignore` may hold: what this kind compares and can do without."""

    title: Text | None = Field(
        default=None,
        description="What the learner reads beside the tick or the cross.",
        examples=["answer holds x1, x2 and the output, in this order"],
    )
    says: Text | None = Field(
        default=None,
        description="What to tell the learner when this check fails.",
        examples=["The hook must hand the output on: what does it return?"],
    )
    rtol: float | None = Field(
        default=None,
        ge=0,
        description="Relative tolerance, in place of the dtype's own.",
        examples=[1e-4],
    )
    atol: float | None = Field(
        default=None,
        ge=0,
        description="Absolute tolerance, in place of the dtype's own.",
        examples=[1e-6],
    )
    exact: bool = Field(
        default=False,
        description="Whether numbers must be equal to the bit, not nearly.",
        examples=[True],
    )
    strict: bool = Field(
        default=False,
        description="Whether a list is no tuple, and a Python number no 0-d tensor.",
        examples=[True],
    )
    reveal: Reveal = Field(
        default=Reveal.VALUE,
        strict=False,
        description="How much a failure shows: got and expected values, only their pattern (shape, "
        "dtype, which elements), or nothing. A hidden case never shows values.",
        examples=["pattern"],
    )
    nan: bool = Field(
        default=False,
        description="Whether the solution may give NaN or infinity here; without it that is an "
        "error of the lesson, because NaN equal to NaN hides wrong answers.",
        examples=[True],
    )
    ignore: tuple[Ignorable, ...] = Field(
        default=(),
        strict=False,
        description="What is left out of the comparison.",
        examples=[["dtype"]],
    )

    @field_validator("ignore")
    @classmethod
    def _can_be_ignored(cls, ignore: tuple[Ignorable, ...]) -> tuple[Ignorable, ...]:
        for aspect in ignore:
            if aspect not in cls.ignorable:
                kept = ", ".join(f"`{one}`" for one in sorted(cls.ignorable)) or "nothing"
                raise ValueError(
                    f"cannot hold `{aspect}`: a `{cls.kind}` check can leave out {kept}"
                )
        return ignore

    @property
    def looks_before_answer(self) -> bool:
        """Whether it is looked at before the answer too."""
        return False

    @property
    def expression(self) -> str:
        """The Python expression that is observed."""
        return str(getattr(self, self.kind))

    @property
    def label(self) -> str:
        """The title, or else the expression."""
        return self.title or f"{self.kind}: {self.expression}"

    @property
    def observed_options(self) -> dict[str, Any]:
        """What the observer is told beside the expression."""
        return {name: getattr(self, name) for name in self.observed}


class EqualsCheck(Check):
    """A check that can be given what is right as a literal."""

    equals: PlainData = Field(
        default=None,
        description="What is right, in place of what the solution gives: a number, a text, a list "
        "or a mapping; `tensor:` with nested lists, and `dtype:` beside it, is a tensor. What it "
        "does not say, such as a dtype, is taken from the solution.",
        examples=[{"tensor": [[39, 39], [71, 71]], "dtype": "float32"}],
    )

    @property
    def says_what_is_right(self) -> bool:
        """Whether there is a literal; `null` is one."""
        return "equals" in self.model_fields_set


class NamedCheck(EqualsCheck):
    """A check on the tensors that a module holds by name."""

    ignorable: ClassVar[frozenset[Ignorable]] = frozenset(
        {"shape", "dtype", "device", "requires_grad", "values", "names"}
    )

    ordered: bool = Field(
        default=False, description="Whether their order is compared too.", examples=[True]
    )
