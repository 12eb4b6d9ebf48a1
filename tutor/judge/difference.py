"""The first difference between what was expected and what was seen."""

from dataclasses import dataclass, field
from enum import StrEnum

from tutor.judge.cells import Cells
from tutor.judge.outline import Outline
from tutor.judge.path import Path
from tutor.judge.where import Slices
from tutor.wire import Value


class Aspect(StrEnum):
    """In what they differ."""

    TYPE = "type"
    LENGTH = "length"
    MISSING = "missing"
    """A name or key is missing."""
    EXTRA = "extra"
    """A name or key is there that is not expected."""
    SHAPE = "shape"
    DTYPE = "dtype"
    LAYOUT = "layout"
    """It is sparse, quantized, ... where it should not be, or not where it should."""
    DEVICE = "device"
    NONFINITE = "nonfinite"
    """NaN or infinity stands at other places."""
    VALUES = "values"
    REQUIRES_GRAD = "requires_grad"
    GRAD = "grad"
    """A tensor has a gradient, or has none."""
    GRAD_FN = "grad_fn"
    ORDER = "order"
    """The same names, in another order."""
    PERSISTENT = "persistent"
    """A buffer is saved with its module, or is not."""
    SAME = "same"
    """Two expressions are one object or one memory, or are not."""
    NO_GRADIENT = "no gradient"
    """No gradient arrives where one should."""
    EXTRA_GRADIENT = "extra gradient"
    BACKWARD = "backward"
    """The backward pass through the result raised."""
    INPUT = "input"
    """An input was changed, or was not: `expected` is `changed` or `unchanged`, where known."""
    NOT_CALLED = "not called"
    HOOKS = "hooks"
    NOT_RAISED = "not raised"
    RAISED = "raised"
    """Another error was raised."""
    MESSAGE = "message"
    """The error's message is another."""
    TRUTH = "truth"
    NO_MATCH = "no match"
    """Of items in any order, one that equals none."""
    ALIAS = "alias"
    """A result shares its memory with other inputs than it should."""
    PRINTED = "printed"
    SOURCE = "source"
    """A word of the answer's text: `got` is its line, or nothing where it is missing."""
    COMPUTED = "computed"
    """Code stands in the answer's text where a value should be written out."""
    ASSERTION = "assertion"
    OPERATORS = "operators"
    DISTRIBUTION = "distribution"
    TOGETHER = "together"
    """What is drawn in one draw hangs together otherwise."""
    COPIED = "copied"
    """Two that should be drawn each by itself begin as the same numbers."""


@dataclass(frozen=True)
class Worst:
    """The element of two tensors that differs most, and how many differ."""

    index: tuple[int, ...]
    got: str
    expected: str
    absolute: float
    """The largest absolute difference."""
    relative: float
    """The largest difference relative to what is expected; infinite where that is zero."""
    differing: int
    total: int
    slices: Slices | None = None
    """The slices that hold all that differs, where they say more than the number does."""
    right: tuple[str, ...] = ("shape", "dtype")
    """What was compared before, and is right."""


@dataclass(frozen=True)
class Difference:
    """Where, in what, and how two observations first differ."""

    aspect: Aspect
    place: str
    """As the learner would write it, `answer[1]`, or words with code in backticks."""
    got: str = ""
    expected: str = ""
    worst: Worst | None = None
    """For tensors whose values differ."""
    picture: Cells | Outline | None = None
    """The same for the eye."""
    path: Path | None = None
    """Of what flows: the calls that lead there."""
    pair: tuple[Value, Value] | None = field(default=None, compare=False, repr=False)
    """What was expected there and what was seen, whole, where both are values."""

    @property
    def tells_values(self) -> bool:
        """Whether `got` and `expected` are values, which a hidden case must not show."""
        return self.aspect in _OF_VALUES


_OF_VALUES = {
    Aspect.VALUES,
    Aspect.NONFINITE,
    Aspect.INPUT,
    Aspect.MESSAGE,
    Aspect.NO_MATCH,
    Aspect.PRINTED,
    Aspect.ASSERTION,
    Aspect.DISTRIBUTION,
}
