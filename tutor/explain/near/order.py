"""The right numbers of the right shape, at other places."""

from collections.abc import Iterator

import numpy as np

from tutor.explain.near.miss import Miss
from tutor.explain.near.shape import permutations
from tutor.explain.near.transform import Candidate, Near
from tutor.explain.near.words import dimension, parts
from tutor.judge import Aspect
from tutor.judge.arrays import Array

_LEAST_TO_ROLL = 3
"""Of two, to roll is to flip."""
_LEAST_TO_SHUFFLE = 6


def pair_of_values(miss: Miss) -> tuple[Array, Array] | None:
    """Returns the arrays where only the values differ."""
    if miss.arrays is None or miss.aspect is Aspect.DTYPE:
        return None
    wanted, seen = miss.arrays
    return (wanted, seen) if wanted.shape == seen.shape and wanted.size else None


def _axes(array: Array, least: int = 2) -> list[int]:
    return [at for at, size in enumerate(array.shape) if size >= least]


def _reshaped_for_transposed(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    if pair is None or not _is_float_or_distinct(pair[0]):
        return
    for order in permutations(pair[0].ndim):
        other = pair[0].transpose(order)
        if other.shape != pair[0].shape:
            yield Candidate(
                other.reshape(pair[0].shape),
                "The numbers of {place} run in the order of the transposed one: only their layout "
                "was changed, as `reshape` or `view` does",
            )


def _is_float_or_distinct(array: Array) -> bool:
    """Whether the order of the numbers can be told from others."""
    return len(np.unique(array)) * 2 > array.size


def _flipped(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    for at in _axes(pair[0]) if pair else ():
        assert pair
        what = "{place} is flipped: what should come last comes first, "
        yield Candidate(np.flip(pair[0], at), what + dimension(at, pair[0].ndim))


def _rolled(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    for at in _axes(pair[0], _LEAST_TO_ROLL) if pair else ():
        assert pair
        size = pair[0].shape[at]
        # Of three, each other order but the flips is a roll.
        for by in (1, -1) if size > _LEAST_TO_ROLL else ():
            way = "forward" if by > 0 else "back"
            words = f"{{place}} is one place too far {way} {dimension(at, pair[0].ndim)}, around"
            yield Candidate(np.roll(pair[0], by, at), f"{words} the end")


def _shifted(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    for at in _axes(pair[0], _LEAST_TO_ROLL) if pair else ():
        assert pair
        for by in (1, -1):
            moved = np.roll(pair[0], by, at)
            index: list[slice | int] = [slice(None)] * moved.ndim
            index[at] = 0 if by > 0 else -1
            moved[tuple(index)] = pair[1][tuple(index)]
            way = "forward" if by > 0 else "back"
            words = f"{{place}} is one place too far {way} {dimension(at, moved.ndim)}"
            if not np.array_equal(moved, np.roll(pair[0], by, at)):
                yield Candidate(moved, words)


def _sorted(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    if pair is None or pair[0].dtype.kind == "c":
        return
    for at in _axes(pair[0], _LEAST_TO_ROLL):
        rising = np.sort(pair[0], at)
        along = dimension(at, pair[0].ndim)
        yield Candidate(rising, f"The numbers of {{place}} are sorted {along}")
        falling = np.flip(rising, at)
        yield Candidate(falling, f"The numbers of {{place}} are sorted {along}, the largest first")


def _one_repeated(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    if pair is None or pair[0].dtype.kind == "b":
        return
    for at in _axes(pair[0]):
        for index in (0, pair[0].shape[at] - 1):
            which = "first" if index == 0 else "last"
            one = pair[0].take([index], at)
            what = parts(at, pair[0].ndim, 1)
            words = f"In {{place}}, every {what} is what only the {which} should be"
            yield Candidate(np.broadcast_to(one, pair[0].shape), words)


def _shuffled(miss: Miss) -> Iterator[Candidate]:
    """Yields what was seen itself, where it is made of the same slices."""
    pair = pair_of_values(miss)
    if pair is None or pair[0].ndim < 2:  # noqa: PLR2004  # slices, not elements
        return
    for at in _axes(pair[0]):
        wanted, seen = (np.moveaxis(array, at, 0).reshape(array.shape[at], -1) for array in pair)
        if wanted.shape[1] < 2 or len(np.unique(wanted, axis=0)) < len(wanted):  # noqa: PLR2004
            continue
        order = _order_of(wanted, seen)
        if order is not None and order != list(range(len(order))):
            each = "rows" if (at, pair[0].ndim) == (0, 2) else parts(at, pair[0].ndim, 2)[2:]
            words = f"{{place}} has the right {each}, in another order"
            yield Candidate(pair[0].take(order, at), words)


def _order_of(wanted: Array, seen: Array) -> list[int] | None:
    order = []
    for row in seen:
        equal = np.flatnonzero(np.isclose(wanted, row, rtol=1e-6, atol=1e-7).all(axis=1))
        if len(equal) != 1:
            return None
        order.append(int(equal[0]))
    return order if len(set(order)) == len(order) else None


def _same_numbers(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    if pair is None or pair[0].size < _LEAST_TO_SHUFFLE or pair[0].dtype.kind == "c":
        return
    if not _is_float_or_distinct(pair[0]):
        return
    if miss.near(np.sort(pair[0], axis=None), np.sort(pair[1], axis=None)):
        yield Candidate(pair[1], "{place} holds the right numbers, at other places")


ORDER = (
    Near(
        "reshaped for transposed",
        _reshaped_for_transposed,
        "Should the dimensions be exchanged in place of laid out anew?",
    ),
    Near("flipped", _flipped, "From which end should it begin?"),
    Near("rolled", _rolled, "With which index should it begin?"),
    Near("shifted", _shifted, "With which index should it begin?"),
    Near("sorted", _sorted, "Should the order that they came in stay?"),
    Near("one repeated", _one_repeated, "Is one index or one item used for all?"),
    Near("shuffled", _shuffled, "In which order are they put together?", last=True),
    Near("same numbers", _same_numbers, "In which order are they put together?", last=True),
)
