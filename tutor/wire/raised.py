"""An error that was raised, as data."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where in a case something happened; also the name of the file that its code appears as."""

    SETUP = "setup"
    ANSWER = "answer"
    GIVEN = "given"
    RUN = "run"
    CHECK = "check"


@dataclass(frozen=True)
class CodeSpan:
    """A place in the lesson's or the learner's code, from where the error came or passed."""

    stage: Stage
    line: int
    """From 1."""
    column: int | None
    """From 0, in bytes of UTF-8 as Python counts; None when the interpreter does not know."""
    end_line: int | None
    end_column: int | None


@dataclass(frozen=True)
class Operand:
    """A tensor that a failing expression names."""

    text: str
    """As the learner wrote it: `x`, `self.W`."""
    shape: tuple[int, ...]
    dtype: str
    """The name without its library: `float32`."""
    device: str
    requires_grad: bool


@dataclass(frozen=True)
class Raised:
    """An error, without any object of it."""

    stage: Stage
    type: str
    bases: tuple[str, ...]
    """The names of its class and of all that it derives from, nearest first."""
    message: str
    spans: tuple[CodeSpan, ...]
    """The frames in code of ours or the learner's, outermost first; no frame of a library."""
    name: str | None = None
    """The name that a NameError could not find, or the attribute of an AttributeError."""
    operands: tuple[Operand, ...] = ()
    """The tensors in the learner's expression that failed."""
