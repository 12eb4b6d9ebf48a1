"""The kind `value`."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.checks.base import EqualsCheck, Ignorable
from tutor.lesson.fields import Expression


class ValueCheck(EqualsCheck):
    """Any nesting of tensors, arrays, numbers, strings, lists, tuples and mappings."""

    kind: ClassVar[str] = "value"
    ignorable: ClassVar[frozenset[Ignorable]] = frozenset(
        {"shape", "dtype", "values", "names", "order"}
    )

    value: Expression = Field(
        description="Any nesting of tensors, numbers, strings, lists, tuples and mappings.",
        examples=["answer"],
    )
