"""The numbers are right, and stand in another dtype; or nearly, because they do."""

from collections.abc import Iterator

import numpy as np

from tutor.explain.near.miss import Miss
from tutor.explain.near.transform import Candidate, Near, Trait
from tutor.judge import Aspect
from tutor.wire import TensorValue


def _dtypes(miss: Miss) -> tuple[str, str]:
    match miss.wanted, miss.seen:
        case TensorValue() as wanted, TensorValue() as seen:
            return wanted.dtype, seen.dtype
    return "", ""


def _same_numbers(miss: Miss) -> Iterator[Candidate]:
    if miss.aspect is Aspect.DTYPE and miss.arrays:
        wanted, seen = _dtypes(miss)
        words = f"{{place}} is right but for its dtype: it is `{seen}`, and `{wanted}` is expected"
        array = miss.arrays[0]
        narrower = seen in {"float16", "bfloat16"}
        yield Candidate(miss.arrays[1] if narrower and _close(miss) else array, words, "dtype")


def _close(miss: Miss) -> bool:
    assert miss.arrays
    return bool(np.allclose(*miss.arrays, rtol=1e-2, atol=1e-5))


def _whole(miss: Miss) -> Iterator[Candidate]:
    if miss.aspect is not Aspect.DTYPE or miss.arrays is None:
        return
    wanted, seen = miss.arrays
    if wanted.dtype.kind == "f" and seen.dtype.kind in "iu" and (wanted != np.trunc(wanted)).any():
        words = "{place} has an integer dtype, and its numbers have lost their fractions"
        yield Candidate(np.trunc(wanted), words)


def _truth(miss: Miss) -> Iterator[Candidate]:
    if miss.aspect is Aspect.DTYPE and miss.arrays and miss.arrays[1].dtype.kind == "b":
        wanted = miss.arrays[0]
        words = "{place} says only where the numbers are other than zero: it is `bool`"
        if wanted.dtype.kind != "b" and not np.isin(wanted, (0, 1)).all():
            yield Candidate(wanted != 0, words)


def _why(miss: Miss) -> str:
    wanted, seen = _dtypes(miss)
    if {wanted, seen} == {"float32", "float64"}:
        return (
            "Where does double precision come in or get lost: a NumPy array, `double`, a `dtype`?"
        )
    if seen.startswith(("int", "uint")):
        return "Is it made from whole numbers, or divided with `//`?"
    return "Where is its dtype decided?"


def _other_dtype(miss: Miss) -> Iterator[str]:
    """Yields where numbers of too few elements, or none, cannot tell that they are right."""
    if miss.aspect is Aspect.DTYPE:
        wanted, seen = _dtypes(miss)
        if wanted:
            yield f"{{place}} has dtype `{seen}`, and `{wanted}` is expected"


DTYPES = (
    Near("same numbers in another dtype", _same_numbers, _why, bare=True),
    Near("cut to whole numbers", _whole, "Where does the integer dtype come in?"),
    Near("made true or false", _truth, "Is it a mask that is meant?"),
    Trait("another dtype", _other_dtype, _why, last=True),
)
