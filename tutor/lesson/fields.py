"""Types of the fields that lessons share: text, code, expressions, names, sizes."""

import ast
import keyword
import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMG]i?B)", re.IGNORECASE)
_UNITS = {"KB": 10**3, "MB": 10**6, "GB": 10**9, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}


class Model(BaseModel):
    """The base of everything that stands in a file: frozen, and no key is unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _no_control_codes(text: str) -> str:
    if found := _CONTROL.search(text):
        raise ValueError(
            f"it holds the control character U+{ord(found[0]):04X}; "
            "write text without control characters"
        )
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("it is empty")
    return text


def _python(text: str) -> str:
    try:
        ast.parse(text)
    except SyntaxError as error:
        raise ValueError(f"line {error.lineno} of this code is not Python: {error.msg}") from None
    return text


def _literal(value: object) -> object:
    """Let an author write `x: 3` for the expression `3`."""
    return repr(value) if isinstance(value, (bool, int, float)) else value


def _expression(text: str) -> str:
    try:
        ast.parse(text.strip(), mode="eval")
    except SyntaxError as error:
        raise ValueError(f"{text!r} is not a Python expression: {error.msg}") from None
    return text.strip()


def _name(text: str) -> str:
    if not text.isidentifier() or keyword.iskeyword(text):
        raise ValueError(
            f"{text!r} is not a Python name (a comma inside {{...}} ends a YAML value: "
            "write the names one under the other)"
        )
    return text


def _size(value: object) -> object:
    if isinstance(value, str) and (found := _SIZE.fullmatch(value.strip())):
        return int(float(found[1]) * _UNITS[found[2].upper()])
    raise ValueError(f"{value!r} is not a size; write a number and a unit, such as 512MiB or 1GiB")


Text = Annotated[str, AfterValidator(_no_control_codes), AfterValidator(_not_blank)]
"""Text that a person reads."""

Answer = Annotated[str, AfterValidator(_no_control_codes)]
"""Python that stands in the code pane; a mistake may be broken Python."""

Code = Annotated[str, AfterValidator(_no_control_codes), AfterValidator(_python)]
"""Python that the lesson itself runs."""

Expression = Annotated[
    str,
    BeforeValidator(_literal),
    AfterValidator(_no_control_codes),
    AfterValidator(_expression),
]
"""A Python expression."""

Name = Annotated[str, AfterValidator(_name)]
"""A Python name."""

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""The id of a course, track or lesson: lower case words joined by hyphens."""

Bytes = Annotated[int, BeforeValidator(_size, json_schema_input_type=str)]
"""A size in bytes, written as `512MiB`."""
