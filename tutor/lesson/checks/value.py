"""The kind `value`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import Check
from tutor.lesson.fields import Expression


class ValueCheck(Check):
    """Any nesting of tensors, arrays, numbers, strings, lists, tuples and mappings."""

    kind: ClassVar[str] = "value"

    value: Expression = Field(
        description="Any nesting of tensors, numbers, strings, lists, tuples and mappings.",
        examples=["answer"],
    )
