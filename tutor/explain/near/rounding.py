"""The numbers are right to a few digits."""

from collections.abc import Iterator

import ml_dtypes
import numpy as np

from tutor.explain.near.miss import Miss
from tutor.explain.near.order import pair_of_values
from tutor.explain.near.transform import Candidate, Near
from tutor.judge.arrays import Array

_MOST_DECIMALS = 6
_LOWER = {
    "float16": np.dtype(np.float16),
    "bfloat16": np.dtype(ml_dtypes.bfloat16),
    "float32": np.dtype(np.float32),
}
_DIGITS = {1e-4: 4, 1e-3: 3}


def _floats(miss: Miss) -> tuple[Array, Array] | None:
    pair = pair_of_values(miss)
    if pair is None or {pair[0].dtype.kind, pair[1].dtype.kind} != {"f"}:
        return None
    if pair[1].size > 1 and np.unique(pair[1]).size == 1:
        return None  # filled with one number, which others may be rounded to
    return pair if np.isfinite(pair[0]).all() and np.isfinite(pair[1]).all() else None


def _rounded(miss: Miss) -> Iterator[Candidate]:
    pair = _floats(miss)
    if pair is None or not np.any(pair[1]):
        return
    for decimals in range(_MOST_DECIMALS + 1):
        rounded = np.round(pair[0], decimals)
        # A binary fraction does not hold a decimal one: what was seen was rounded, or nearly.
        if np.allclose(pair[1], np.round(pair[1], decimals), rtol=1e-6, atol=1e-9):
            what = f"{decimals} decimals" if decimals else "whole numbers"
            what = "one decimal" if decimals == 1 else what
            yield Candidate(rounded, f"{{place}} is rounded to {what}")
            return


def _truncated(miss: Miss) -> Iterator[Candidate]:
    pair = _floats(miss)
    if pair is None or not np.any(pair[1]):
        return
    truncated, floor, ceiling = np.trunc(pair[0]), np.floor(pair[0]), np.ceil(pair[0])
    yield Candidate(truncated, "{place} has lost its fractions: its numbers are cut to whole ones")
    if not np.array_equal(truncated, floor):
        yield Candidate(floor, "The numbers of {place} are rounded down to whole ones")
    if not np.array_equal(truncated, ceiling):
        yield Candidate(ceiling, "The numbers of {place} are rounded up to whole ones")


def _lower_precision(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    if pair is None or pair[0].dtype.kind not in "fiu":
        return
    for name, dtype in _LOWER.items():
        with np.errstate(over="ignore"):
            lower = pair[0].astype(dtype)
        through = lower.astype(pair[0].dtype if pair[0].dtype.kind == "f" else np.float64)
        if np.isfinite(through).all() and np.array_equal(through, pair[1].astype(through.dtype)):
            words = f"{{place}} is as exact as `{name}` can hold it, and no more"
            yield Candidate(through.astype(pair[1].dtype), words)
            return


def _few_digits(miss: Miss) -> Iterator[Candidate]:
    pair = _floats(miss)
    if pair is None:
        return
    off = np.abs(pair[1] - pair[0])
    for relative, digits in _DIGITS.items():
        if (off <= relative * np.abs(pair[0])).all() and (off > 0).sum() > pair[0].size // 2:
            words = f"{{place}} is right to about {digits} digits in every element, and no further"
            yield Candidate(pair[1], words)
            return


ROUNDING = (
    Near("rounded", _rounded, "Where are digits taken off?"),
    Near("truncated", _truncated, "Does it pass through an integer dtype, or `//`?"),
    Near("lower precision", _lower_precision, "Does it pass through that dtype on its way?"),
    Near(
        "few digits",
        _few_digits,
        "Is it rounded, computed in a lower precision, or has it a small term too much?",
        last=True,
    ),
)
