"""Types of the fields that lessons share: text, code, expressions, names, sizes.

What a validator raises continues a sentence that begins with the key: "`setup` is not Python: ...".
"""

import keyword
import math
import re
import warnings
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # terminals obey these; YAML 1.1 even breaks lines at \x85
    "\u2028\u2029"  # break lines for some readers and not for others
    "\u202a-\u202e\u2066-\u2069"  # turn the order of what stands on the screen around
    "\ud800-\udfff\ufeff\ufffe\uffff]"  # no characters of a text
)
"""What no text of a course holds: it would act on the screen, or hide what stands there."""

_WORDS = "[a-z0-9]+(-[a-z0-9]+)*"
_LONGEST_ID = 80
_SIZE = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*([KMG]i?B)", re.IGNORECASE)
_UNITS = {"KB": 10**3, "MB": 10**6, "GB": 10**9, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}


class Model(BaseModel):
    """The base of everything that stands in a file: frozen, and no key is unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class PythonError(ValueError):
    """Code that does not compile, with the place inside the code."""

    def __init__(self, what: str, reason: str, line: int, column: int) -> None:
        super().__init__(f"is not {what}: {reason} (line {line}, column {column})")
        self.what = what
        self.reason = reason
        self.line = line
        """From 1, in the text as it was given."""
        self.column = column
        """From 1."""


def is_identifier(text: str) -> bool:
    """Whether a text can be the id of a course, track or lesson."""
    return len(text) <= _LONGEST_ID and re.fullmatch(_WORDS, text) is not None


def _no_control_codes(text: str) -> str:
    if found := CONTROL.search(text):
        raise ValueError(f"holds the control character U+{ord(found[0]):04X}; take it out")
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; write its text, or take it out")
    return text


def _compiles(text: str, mode: Literal["exec", "eval"], what: str) -> None:
    try:
        # Compiling finds what parsing does not, such as a `return` outside a function.
        with warnings.catch_warnings(action="ignore"):
            compile(text, "<lesson>", mode, dont_inherit=True)
    except SyntaxError as error:
        reason = re.sub(r" \(detected at line \d+\)", "", error.msg)
        raise PythonError(what, reason, error.lineno or 1, error.offset or 1) from None
    except (ValueError, RecursionError, MemoryError):
        raise PythonError(what, "it is nested too deep", 1, 1) from None


def require_python(text: str) -> str:
    """Returns code as it is.

    Raises:
        PythonError: It is no Python.
    """
    _compiles(text, "exec", "Python")
    return text


def _literal(value: object) -> object:
    """Let an author write `x: 3` for the expression `3`."""
    if isinstance(value, float) and not math.isfinite(value):
        return f"float('{value}')"
    return repr(value) if isinstance(value, (bool, int, float)) else value


def _expression(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; write a Python expression")
    _compiles(text.strip(" "), "eval", "a Python expression")
    return text.strip()


def _name(text: str) -> str:
    if not text.isidentifier():
        raise ValueError("is not a Python name; use letters, digits and underscores")
    if keyword.iskeyword(text):
        raise ValueError("is a word of Python's own; choose another name")
    return text


def _dotted_name(text: str) -> str:
    if not all(part.isidentifier() for part in text.split(".")):
        raise ValueError("is not the name of a class; write it as in `AttributeError`")
    return text


def _file_name(text: str) -> str:
    parts = text.split("/")
    if "\\" in text or not all(parts) or {".", ".."} & set(parts):
        raise ValueError("is not a file of the course; write its path from the course's folder")
    if not text.endswith(".py"):
        raise ValueError("is not a Python file; its name ends in `.py`")
    return text


def _pattern(text: str) -> str:
    try:
        with warnings.catch_warnings(action="ignore"):
            re.compile(text)
    except (re.error, RecursionError, OverflowError) as error:
        raise ValueError(f"is not a regular expression: {error}") from None
    return text


def _plain_data(value: Any) -> Any:
    if isinstance(value, str):
        return _no_control_codes(value)
    if isinstance(value, dict):
        return {_plain_data(key): _plain_data(item) for key, item in value.items()}
    return [_plain_data(item) for item in value] if isinstance(value, list) else value


def _size(value: object) -> object:
    if isinstance(value, str) and (found := _SIZE.fullmatch(value.strip())):
        return int(float(found[1]) * _UNITS[found[2].upper()])
    raise ValueError("is not a size; write a number and a unit, such as `512MiB` or `1GiB`")


Line = Annotated[str, AfterValidator(_no_control_codes)]
"""Text that may be empty."""

Text = Annotated[Line, AfterValidator(_not_blank)]
"""Text that a person reads."""

Answer = Line
"""Python that stands in the code pane; a mistake may be broken Python."""

Code = Annotated[Line, AfterValidator(require_python)]
"""Python that the lesson itself runs."""

Expression = Annotated[
    Line,
    BeforeValidator(_literal, json_schema_input_type=str | int | float | bool),
    AfterValidator(_expression),
]
"""A Python expression."""

Pattern = Annotated[Text, AfterValidator(_pattern)]
"""A regular expression."""

PlainData = Annotated[Any, AfterValidator(_plain_data)]
"""Numbers, texts, booleans, null, lists and mappings."""

Name = Annotated[str, AfterValidator(_name)]
"""A Python name."""

FileName = Annotated[Line, AfterValidator(_file_name)]
"""The path of a Python file of the course, from the course's folder."""

DottedName = Annotated[str, AfterValidator(_dotted_name)]
"""The name of a class, with or without its module."""

Identifier = Annotated[str, Field(pattern=f"^{_WORDS}$", max_length=_LONGEST_ID)]
"""The id of a course, track or lesson: lower case words joined by hyphens."""

Bytes = Annotated[int, BeforeValidator(_size, json_schema_input_type=str), Field(gt=0)]
"""A size in bytes, written as `512MiB`."""
