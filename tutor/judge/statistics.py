"""Whether two samples come from one distribution, at a false alarm in less than a million.

Only what holds for any distribution is used: the distance of Kolmogorov and Smirnov, whose tail is
bounded by 2.17 exp(-2 n d²) for two samples (Wei and Dudley, 2012), and means of values cut off at
the outermost percents, which are close to normal from some hundred on.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tutor.judge.arrays import Array

_FALSE_ALARM = 1e-7
"""Of one comparison; a check makes several."""
_SIGMAS = 6.5
"""A normal variable is farther away once in twelve thousand million."""
_ENOUGH_FOR_MEANS = 100
_MOST = 20_000
"""Numbers of one sample that are looked at."""
_MOST_POSITIONS = 64
"""Of which each is compared by itself."""
_FEW = 6
"""Distinct values that are told one by one."""
_ALL_ALIKE = 8
"""So many equal numbers, beside so many different ones, are no accident."""
_FIXED = 30
"""So many draws of one number, beside so many of another, are none even of only two numbers."""


@dataclass(frozen=True)
class Step:
    """What is too small to count: numbers that are nearer are one."""

    rtol: float
    atol: float

    def between(self, values: Array) -> float:
        """Returns the distance from which two of these numbers are different."""
        return self.atol + self.rtol * float(np.abs(values).max(initial=0.0))


def unlike(wanted: Array, seen: Array, step: Step) -> str | None:
    """Returns in what two samples differ more than by chance; None when they do not.

    Args:
        wanted: A number for each draw and position; shape (draws, positions).
        seen: The other sample; shape (draws, positions), with as many positions.
        step: Which numbers are one.

    Returns:
        `values` for what is drawn, `together` for how what is drawn in one draw hangs together.
    """
    if not np.isfinite(wanted).all() or not np.isfinite(seen).all():
        # Beside infinity every two numbers are near, and beside NaN none is far.
        if np.isfinite(wanted).all() or unlike(_sorts(wanted), _sorts(seen), step):
            return "values"
        wanted, seen = (np.where(np.isfinite(one), one, 0.0) for one in (wanted, seen))
    if _one_is_fixed(wanted, seen, step):
        return "values"
    wanted, seen = _same_where_near(wanted, seen, step)
    if _differ(wanted.ravel(), seen.ravel(), _independent(wanted), _independent(seen)):
        return "values"
    positions = wanted.shape[1]
    if 1 < positions <= _MOST_POSITIONS:
        pairs = zip(wanted.T, seen.T, strict=True)
        if any(_differ(one, other, tests=positions) for one, other in pairs):
            return "values"
    if positions > 1:
        features = zip(_features(wanted), _features(seen), strict=True)
        if any(_differ(one, other) for one, other in features):
            return "together"
    return None


def described(values: Array, texts: Sequence[str] = ()) -> str:
    """Returns a sample in few words: its mean and spread, or the shares of its few values.

    Args:
        values: The numbers; shape (draws, positions) where it counts that all draws are alike.
        texts: What they stand for, where they are only places in this list.
    """
    distinct, counts = np.unique(values, return_counts=True)
    names = [texts[int(value)] if texts else f"{value:.4g}" for value in distinct[:_FEW]]
    if distinct.size == 1:
        return f"always {names[0]}"
    if values.ndim > 1 and len(values) > 1 and bool((values == values[0]).all()):
        return "the same in every draw"
    if texts or distinct.size <= _FEW:
        shares = zip(names, counts / values.size, strict=False)
        return ", ".join(f"{name} in {share:.0%}" for name, share in shares)
    if not (finite := np.isfinite(values)).all():
        return f"NaN or infinity in {1 - finite.mean():.1%}"
    return (
        f"mean {values.mean():.3g}, standard deviation {values.std():.3g}, "
        f"from {values.min():.3g} to {values.max():.3g}"
    )


def _sorts(sample: Array) -> Array:
    """Returns a number for what each number is: finite, NaN, infinity of either sign."""
    return np.select([np.isnan(sample), sample == np.inf, sample == -np.inf], [1.0, 2.0, 3.0])


def _same_where_near(wanted: Array, seen: Array, step: Step) -> tuple[Array, Array]:
    """Puts one number in the place of all that are nearer than the step, in both samples."""
    both = np.concatenate([wanted.ravel(), seen.ravel()])
    distinct, where = np.unique(both, return_inverse=True)
    begins = np.concatenate([[True], np.diff(distinct) > step.between(distinct)])
    both = distinct[begins][np.cumsum(begins) - 1][where]
    return both[: wanted.size].reshape(wanted.shape), both[wanted.size :].reshape(seen.shape)


def _one_is_fixed(wanted: Array, seen: Array, step: Step) -> bool:
    """Whether a position is the same in all draws of one sample, and not in the other's.

    It counts as not the same where it is another number in every draw, or always another one.
    """
    if min(len(wanted), len(seen)) < _ALL_ALIKE:
        return False
    nearest = step.atol + step.rtol * np.maximum(abs(wanted).max(axis=0), abs(seen).max(axis=0))
    gaps = [np.diff(np.sort(sample, axis=0), axis=0) for sample in (wanted, seen)]
    fixed, also_fixed = (gap.sum(axis=0) <= nearest for gap in gaps)
    loose, also_loose = (gap.min(axis=0) > nearest for gap in gaps)
    moved = (fixed & also_loose) | (also_fixed & loose)
    if min(len(wanted), len(seen)) >= _FIXED:
        moved |= fixed & also_fixed & (abs(wanted[0] - seen[0]) > nearest)
    return bool(moved.any())


def _independent(sample: Array) -> float:
    """Returns how many independent numbers a sample is worth, when draws hang together.

    By the design effect of clusters (Kish, 1965), of the numbers and of how far out they lie.
    """
    draws, positions = sample.shape
    if positions == 1 or draws == 1:
        return float(sample.size)
    worst = 1.0
    for values in (sample, np.abs(sample - sample.mean())):
        between = positions * values.mean(axis=1).var(ddof=1)
        within = values.var(axis=1, ddof=1).mean()
        total = between + (positions - 1) * within
        if total > 0:
            worst = max(worst, 1 + (positions - 1) * (between - within) / total)
    return sample.size / worst


def _features(sample: Array) -> Iterator[Array]:
    """Yields, for each draw, what tells how its numbers hang together."""
    yield sample.mean(axis=1)
    yield sample.std(axis=1)
    yield (np.diff(np.sort(sample, axis=1), axis=1) != 0).sum(axis=1)
    yield (sample[:, 1:] * sample[:, :-1]).mean(axis=1)


def _differ(
    wanted: Array,
    seen: Array,
    independent: float | None = None,
    also_independent: float | None = None,
    tests: int = 1,
) -> bool:
    """Whether two rows of numbers differ more than by chance."""
    first, second = independent or float(wanted.size), also_independent or float(seen.size)
    wanted, seen = _thinned(wanted), _thinned(seen)
    first, second = min(first, wanted.size), min(second, seen.size)
    both = first * second / (first + second)
    farthest = math.sqrt(math.log(2.17 * tests / _FALSE_ALARM) / (2 * both))
    if _distance(wanted, seen) > farthest:
        return True
    if min(first, second) < _ENOUGH_FOR_MEANS:
        return False
    return any(_means_differ(one, other, first, second) for one, other in _measures(wanted, seen))


def _thinned(values: Array) -> Array:
    if values.size <= _MOST:
        return values
    return np.random.default_rng(0).choice(values, _MOST, replace=False)


def _distance(wanted: Array, seen: Array) -> float:
    """Returns the largest difference of the two distribution functions."""
    at = np.union1d(wanted, seen)
    below = [
        np.searchsorted(np.sort(sample), at, side="right") / sample.size
        for sample in (wanted, seen)
    ]
    return float(np.abs(below[0] - below[1]).max())


def _measures(wanted: Array, seen: Array) -> Iterator[tuple[Array, Array]]:
    """Yields what is averaged: the numbers, how far out they lie, and each of few values."""
    both = np.concatenate([wanted, seen])
    distinct = np.unique(both)
    if distinct.size <= _FEW * 3:
        for value in distinct:
            yield (wanted == value).astype(float), (seen == value).astype(float)
        return
    low, high = np.quantile(both, [0.01, 0.99])
    middle = np.median(both)
    cut = [np.clip(sample, low, high) for sample in (wanted, seen)]
    yield cut[0], cut[1]
    yield np.abs(cut[0] - middle), np.abs(cut[1] - middle)


def _means_differ(one: Array, other: Array, first: float, second: float) -> bool:
    # The spread of both together: that of a sample in which a value is missing would be zero.
    spread = np.concatenate([one, other]).std()
    error = spread * math.sqrt(1 / first + 1 / second)
    return bool(abs(one.mean() - other.mean()) > _SIGMAS * error > 0)
