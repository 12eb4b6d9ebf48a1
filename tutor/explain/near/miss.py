"""What a failed check offers to be looked at: one case of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from tutor.judge import Aspect, Difference, Rules
from tutor.judge.arrays import Array, elements, is_inexact, nonfinite, own_scale, unequal
from tutor.wire import MappingValue, SequenceValue, TensorValue, Value

_FEWEST = 3
_FEWEST_OF_TWO = 8
"""As many of what is only true or false: with fewer, something fits by chance."""
_MOST = 1 << 18
"""Elements that are looked at: a transform of more would keep the learner waiting."""


@dataclass(frozen=True)
class Miss:
    """The first difference of one check in one case, with all that was observed."""

    kind: str
    difference: Difference
    expected: Value = None
    """The whole observation of the check, as the solution gave it."""
    got: Value = None
    rules: Rules = field(default_factory=lambda: Rules(""))
    answer: str = ""
    """The learner's code."""
    lesson: str = ""
    """The lesson's own code: its setup, `run` and solution."""
    values: bool = True
    """Whether numbers may be told, which follow from values; not so in a hidden case."""

    by_hand: bool = False
    """Whether the answer is written down, and no code that computes it."""

    @property
    def aspect(self) -> Aspect:
        """In what the two differ."""
        return self.difference.aspect

    @property
    def place(self) -> str:
        """What the words are about: the place that differs, or the list that it stands in."""
        of_tensors = all(isinstance(one, TensorValue) for one in (self.wanted, self.seen))
        return self.whole if self.arrays and not of_tensors else self.difference.place

    @property
    def whole(self) -> str:
        """What the check looks at."""
        return self.rules.expression

    @property
    def wanted(self) -> Value:
        """The value that differs, as it should be."""
        return self.difference.pair[0] if self.difference.pair else None

    @property
    def seen(self) -> Value:
        """The value that differs, as it is."""
        return self.difference.pair[1] if self.difference.pair else None

    @cached_property
    def arrays(self) -> tuple[Array, Array] | None:
        """What was expected and what was seen, where both are tensors of numbers."""
        pair = self._numbers if self.aspect in _OF_ELEMENTS else None
        if pair and self.aspect is Aspect.LENGTH and pair[0].shape == pair[1].shape:
            return None  # the same numbers, in lists of other lengths
        if pair is None or max(one.size for one in pair) > _MOST:
            return None
        return pair

    @cached_property
    def _numbers(self) -> tuple[Array, Array] | None:
        match self.wanted, self.seen:
            case TensorValue() as wanted, TensorValue() as seen:
                if wanted.data is None or seen.data is None:
                    return None
                return elements(wanted), elements(seen)
        right, own = as_array(result_of(self.expected)), as_array(result_of(self.got))
        return None if right is None or own is None else (right, own)

    @property
    def telling(self) -> bool:
        """Whether there are numbers enough to tell one transform from another."""
        if self.arrays is None:
            return False
        wanted = self.arrays[0]
        fewest = _FEWEST_OF_TWO if wanted.dtype.kind == "b" else _FEWEST
        return wanted.size >= fewest and np.unique(wanted).size > 1

    @property
    def dtype(self) -> str:
        """The dtype whose tolerance holds."""
        if isinstance(self.wanted, TensorValue):
            return self.wanted.dtype
        return "float" if self.arrays and self.arrays[0].dtype.kind == "f" else "int64"

    def is_seen(self, candidate: Array) -> bool:
        """Returns whether a candidate is what was seen, within the tolerance of the check."""
        if self.arrays is None or candidate.shape != self.arrays[1].shape:
            return False
        return self.near(candidate, self.arrays[1])

    def near(self, one: Array, other: Array) -> bool:
        """Returns whether two arrays of one shape are equal enough."""
        if not is_inexact(self.dtype) and other.dtype.kind in "biu":
            # Whole numbers are told exactly: among large ones, many things are nearly equal.
            return bool((one == other).all())
        dtype = self.dtype if is_inexact(self.dtype) else "float32"
        one, other = (array.astype(np.complex128) for array in (one, other))
        ways = nonfinite(one)
        if (ways != nonfinite(other)).any():
            return False
        pair = one[ways == 0], other[ways == 0]
        return not unequal(*pair, dtype, self.rules, own_scale(*pair, dtype, self.rules)).any()

    @property
    def items(self) -> tuple[tuple[Value, ...], tuple[Value, ...]] | None:
        """The items of what was expected and seen, where each is a list or a tuple."""
        pairs = ((self.wanted, self.seen), (result_of(self.expected), result_of(self.got)))
        for wanted, seen in pairs:
            if isinstance(wanted, SequenceValue) and isinstance(seen, SequenceValue):
                return wanted.items, seen.items
        return None

    def inputs(self) -> Iterator[tuple[str, Array]]:
        """Yields the tensors that a `call` was given, by name, as the solution left them."""
        if self.kind != "call" or not isinstance(self.expected, MappingValue):
            return
        inputs = dict(self.expected.pairs).get("inputs")
        for name, value in inputs.pairs if isinstance(inputs, MappingValue) else ():
            if isinstance(value, TensorValue) and value.data is not None:
                yield str(name), elements(value)


_OF_ELEMENTS = {Aspect.SHAPE, Aspect.VALUES, Aspect.NONFINITE, Aspect.DTYPE, Aspect.LENGTH}


def result_of(observation: Value) -> Value:
    """Returns what a check observed; of a call, its result."""
    if isinstance(observation, MappingValue) and observation.type == "call":
        return dict(observation.pairs).get("result")
    return observation


def as_array(value: Value) -> Array | None:
    """Returns lists of numbers as an array, uneven ones as one row; None for anything else."""
    plain = _plain(value)
    if not isinstance(plain, list):
        return None
    try:
        array = np.array(plain)
    except ValueError:
        array = np.array(list(_flat(plain)))
    return array if array.dtype.kind in "biufc" else None


def _flat(items: list[object]) -> Iterator[object]:
    for item in items:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def _plain(value: Value) -> object:
    if isinstance(value, (SequenceValue, MappingValue)):
        inner = (
            value.items if isinstance(value, SequenceValue) else [item for _, item in value.pairs]
        )
        items = [_plain(item) for item in inner]
        return None if any(item is None for item in items) else items
    return value if isinstance(value, (bool, int, float, complex)) else None
