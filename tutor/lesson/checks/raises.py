"""The kind `raises`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check, When
from tutor.lesson.fields import DottedName, Expression, Pattern


class RaisesCheck(Check):
    """The error that an expression raises."""

    kind: ClassVar[str] = "raises"
    when: ClassVar[When] = When.CALLS

    raises: Expression = Field(
        description="An expression that must raise.", examples=["get_layer(model, 'nowhere')"]
    )
    type: DottedName | None = Field(
        default=None,
        description="The name of the error's class, or of a class that it derives from; by "
        "default the class of what the solution raises.",
        examples=["AttributeError"],
    )
    match: Pattern | None = Field(
        default=None,
        description="A regular expression that the message must hold.",
        examples=["nowhere"],
    )
