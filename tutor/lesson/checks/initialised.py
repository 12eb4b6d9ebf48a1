"""The kind `initialised`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check, Ignorable, When
from tutor.lesson.fields import Expression


class InitialisedCheck(Check):
    """How a module's parameters are initialised, by their distribution over several seeds."""

    kind: ClassVar[str] = "initialised"
    when: ClassVar[When] = When.CALLS
    ignorable: ClassVar[frozenset[Ignorable]] = frozenset({"requires_grad"})

    initialised: Expression = Field(
        description="A module, or an expression that makes one: it is evaluated under several "
        "seeds.",
        examples=["make_model()"],
    )
