"""Every number is changed in the same way."""

import re
from collections.abc import Callable, Iterator

import numpy as np

from tutor.explain.near.miss import Miss
from tutor.explain.near.order import pair_of_values
from tutor.explain.near.transform import Candidate, Near
from tutor.explain.near.words import dimension
from tutor.judge.arrays import Array

_MOST_TIMES = 1000
_ROUNDING = 1e-2
_MOST_DENOMINATOR = 64


def _numbers(miss: Miss) -> tuple[Array, Array] | None:
    pair = pair_of_values(miss)
    if pair is None or pair[0].dtype.kind == "b" or pair[1].dtype.kind == "b":
        return None
    wanted, seen = (array if array.dtype.kind in "fc" else array.astype(float) for array in pair)
    return (wanted, seen) if np.isfinite(wanted).all() and np.isfinite(seen).all() else None


def _by(make: Callable[[Array], Array], words: str) -> Callable[[Miss], Iterator[Candidate]]:
    """Returns a transform of every number alone."""

    def candidates(miss: Miss) -> Iterator[Candidate]:
        pair = _numbers(miss)
        if pair is None or pair[0].dtype.kind == "c":
            return
        with np.errstate(all="ignore"):
            made = make(pair[0])
        if np.isfinite(made).all():
            yield Candidate(made, words)

    return candidates


def _negated(miss: Miss) -> Iterator[Candidate]:
    if pair := _numbers(miss):
        yield Candidate(-pair[0], "{place} has the opposite sign throughout")


def _absolute(miss: Miss) -> Iterator[Candidate]:
    pair = _numbers(miss)
    if pair and pair[0].dtype.kind == "f" and (pair[0] > 0).any():
        yield Candidate(np.abs(pair[0]), "{place} has lost its signs: no number is negative")


def _clipped(miss: Miss) -> Iterator[Candidate]:
    pair = _numbers(miss)
    if pair is None or pair[0].dtype.kind == "c":
        return
    wanted, seen = pair
    if (wanted > 0).any():
        words = "In {place}, zeros stand where negative numbers should"
        yield Candidate(np.maximum(wanted, 0), words)
    if (wanted < 0).any():
        words = "In {place}, zeros stand where positive numbers should"
        yield Candidate(np.minimum(wanted, 0), words)
    low, high = float(seen.min()), float(seen.max())
    if (wanted < high).sum() > 1 and high != 0 and (seen == high).sum() > 1:
        words = "The largest numbers of {place} are cut off, all at the same height"
        yield Candidate(np.minimum(wanted, high), words)
    if (wanted > low).sum() > 1 and low != 0 and (seen == low).sum() > 1:
        words = "The smallest numbers of {place} are cut off, all at the same height"
        yield Candidate(np.maximum(wanted, low), words)


def _scaled(miss: Miss) -> Iterator[Candidate]:
    pair = _numbers(miss)
    if pair is None:
        return
    wanted, seen = pair
    at = np.unravel_index(int(np.argmax(np.abs(wanted))), wanted.shape)
    if wanted[at] == 0 or not np.isreal(ratio := seen[at] / wanted[at]):
        return
    factor = _simple(float(np.real(ratio)))
    if factor is None or factor in {0.0, 1.0, -1.0}:
        return
    yield Candidate(wanted * factor, f"{{place}} is {_times(factor)} what it should be")


def _simple(number: float) -> float | None:
    """Returns a factor that a person means: a whole number, or one over a whole number."""
    for low in (1, 2, 3, 4, 5, 8, 10):
        whole = round(number * low)
        if whole and abs(whole) <= _MOST_TIMES and abs(number * low - whole) <= 1e-5 * abs(whole):
            return whole / low
    over = round(1 / number) if number else 0
    if over and abs(over) <= _MOST_TIMES and abs(1 / number - over) <= 1e-5 * abs(over):
        return 1 / over
    return None


def _times(factor: float) -> str:
    if abs(factor) >= 1 and factor == round(factor):
        return f"exactly {factor:.0f} times"
    if abs(1 / factor) <= _MOST_TIMES and abs(1 / factor - round(1 / factor)) < 1e-9:  # noqa: PLR2004
        over = round(1 / factor)
        return "exactly half" if over == 2 else f"exactly 1/{over} of"  # noqa: PLR2004
    return f"exactly {factor:g} times"


def _offset(miss: Miss) -> Iterator[Candidate]:
    pair = _numbers(miss)
    if pair is None or pair[0].dtype.kind == "c":
        return
    wanted, seen = pair
    by = float(np.median(seen - wanted))
    by = round(by, 6) or by
    if by:
        way = "high" if by > 0 else "low"
        much = f"{abs(by):.6g} too {way}" if miss.values else f"too {way} by the same amount"
        yield Candidate(wanted + by, f"Every element of {{place}} is {much}", f"{by:.6g}")


def _matrices(miss: Miss) -> tuple[Array, Array] | None:
    """Returns values of two dimensions or more that differ by more than rounding does.

    A gradient has the same numbers in many rows of itself, and no bias.
    """
    pair = _numbers(miss)
    if pair is None or pair[0].ndim < 2 or pair[0].dtype.kind == "c":  # noqa: PLR2004
        return None
    near = np.allclose(*pair, rtol=_ROUNDING, atol=_ROUNDING)
    return None if near or "gradient" in miss.difference.place else pair


def _offset_along(miss: Miss) -> Iterator[Candidate]:
    pair = _matrices(miss)
    if pair is None:
        return
    wanted, seen = pair
    for at in range(wanted.ndim):
        by = (seen - wanted).mean(axis=at, keepdims=True)
        if wanted.shape[at] > 1 and by.size > 1 and np.ptp(by) > 1e-3 * np.abs(by).max() > 0:
            each = {(0, 2): "every row", (1, 2): "every column"}.get(
                (at, wanted.ndim), f"every slice of {dimension(at, wanted.ndim, '')}"
            )
            words = f"The same numbers are too much or too little in {each} of {{place}}"
            yield Candidate(wanted + by, words)


def _scaled_along(miss: Miss) -> Iterator[Candidate]:
    pair = _matrices(miss)
    if pair is None:
        return
    wanted, seen = pair
    for at in range(wanted.ndim):
        if wanted.shape[at] < 2 or not (wanted != 0).all():  # noqa: PLR2004
            continue
        ratio = seen / wanted
        by = np.median(ratio, axis=at, keepdims=True)
        if by.size > 1 and np.ptp(by) > 1e-3 * np.abs(by).max() > 0 and (by != 0).all():
            others = {(0, 2): "column", (1, 2): "row"}.get(
                (at, wanted.ndim), f"line along {dimension(at, wanted.ndim, '')}"
            )
            words = f"Each {others} of {{place}} is multiplied by a number of its own"
            yield Candidate(wanted * by, words)


def _cumulative(miss: Miss) -> Iterator[Candidate]:
    pair = _numbers(miss)
    if pair is None:
        return
    for at, size in enumerate(pair[0].shape):
        if size > 1:
            along = dimension(at, pair[0].ndim)
            words = f"The numbers of {{place}} are summed up one after the other {along}"
            yield Candidate(np.cumsum(pair[0], at), words)
            words = f"Each number of {{place}} has the ones before it multiplied in, {along}"
            yield Candidate(np.cumprod(pair[0], at), words)


def _differences(miss: Miss) -> Iterator[Candidate]:
    pair = _numbers(miss)
    if pair is None:
        return
    for at, size in enumerate(pair[0].shape):
        if size > 1:
            along = dimension(at, pair[0].ndim)
            first = np.zeros_like(pair[0].take([0], at))
            words = f"{{place}} holds the steps {along}, where what they add up to should be"
            yield Candidate(np.diff(pair[0], axis=at, prepend=first), words)


def _conjugated(miss: Miss) -> Iterator[Candidate]:
    pair = _numbers(miss)
    if pair and pair[0].dtype.kind == "c":
        yield Candidate(
            np.conj(pair[0]), "{place} is conjugated: the imaginary parts have another sign"
        )


def _softmax(array: Array, at: int) -> Array:
    powers = np.exp(array - array.max(axis=at, keepdims=True))
    return np.asarray(powers / powers.sum(axis=at, keepdims=True))


def _softmax_again(miss: Miss) -> Iterator[Candidate]:
    pair = _numbers(miss)
    if pair is None or pair[0].dtype.kind == "c":
        return
    for at, size in enumerate(pair[0].shape):
        if size > 1:
            over = dimension(at, pair[0].ndim, "")
            words = f"A softmax over {over} is applied to {{place}} once more"
            yield Candidate(_softmax(pair[0], at), words)


def _normalised(miss: Miss) -> Iterator[Candidate]:
    pair = _numbers(miss)
    if pair is None or pair[0].dtype.kind == "c":
        return
    wanted = pair[0]
    axes: list[int | None] = [at for at, size in enumerate(wanted.shape) if size > 1]
    with np.errstate(all="ignore"):
        for at in [*axes, *([None] if len(axes) > 1 else [])]:
            over = "all of it" if at is None else dimension(at, wanted.ndim, "")
            mean = wanted.mean(axis=at, keepdims=True)
            words = f"The mean over {over} is taken off {{place}}"
            yield Candidate(wanted - mean, words)
            total = wanted.sum(axis=at, keepdims=True)
            if not np.allclose(total, 1):
                yield Candidate(wanted / total, f"{{place}} is divided by its sum over {over}")


def _triangle(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    if pair and pair[0].ndim >= 2 and min(pair[0].shape[-2:]) > 1:  # noqa: PLR2004
        words = "Of {place} only the {} triangle is there; the rest is zero"
        yield Candidate(np.tril(pair[0]), words.replace("{}", "lower"))
        yield Candidate(np.triu(pair[0]), words.replace("{}", "upper"))


def _all_zero(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    if pair and pair[0].dtype.kind != "b":
        yield Candidate(np.zeros_like(pair[0]), "{place} is zero throughout")


def _all_one(miss: Miss) -> Iterator[Candidate]:
    if pair := pair_of_values(miss):
        yield Candidate(np.ones_like(pair[0]), "{place} is one throughout")


def _all_alike(miss: Miss) -> Iterator[Candidate]:
    """Yields where what should be true for some and false for others is the same for all."""
    pair = pair_of_values(miss)
    if pair and pair[0].dtype.kind == pair[1].dtype.kind == "b" and np.ptp(pair[0].astype(int)):
        only = bool(pair[1].flat[0])
        words = f"{{place}} is {only} throughout, where some should be {not only}"
        yield Candidate(np.full_like(pair[0], only), words)


def _partly(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    if pair is None or pair[0].dtype.kind == "b":
        return
    wanted, seen = pair
    zeroed = (seen == 0) & (wanted != 0)
    if 0 < zeroed.sum() < (wanted != 0).sum():
        words = "Some elements of {place} are zero where they should not be; all others are right"
        yield Candidate(np.where(zeroed, 0, wanted), words)


def _nonfinite(miss: Miss) -> Iterator[Candidate]:
    pair = pair_of_values(miss)
    if pair is None or pair[1].dtype.kind != "f":
        return
    wanted, seen = pair
    for test, what in ((np.isnan, "NaN"), (np.isinf, "infinite")):
        bad = test(seen) & np.isfinite(wanted)
        if bad.any():
            all_of = "Every element" if bad.all() else "The only fault of {place}: an element"
            words = (
                f"{all_of} of {{place}} is {what}"
                if bad.all()
                else (f"Some elements of {{place}} are {what}; all others are right")
            )
            yield Candidate(np.where(bad, seen, wanted), words)


_STEPS = re.compile(r"\.backward\(|zero_grad")
_MEANS = re.compile(r"\.(?:mean|sum)\(|reduction=|_loss\(|Loss\(")


def why_scaled(miss: Miss) -> str:
    """Returns what to look at for a factor; a cause only where there is such a step."""
    if "gradient" in miss.difference.place or miss.kind == "grad":
        if len(_STEPS.findall(miss.lesson)) > 1 and _is_larger(miss):
            return "`backward` adds to what `grad` holds: was it emptied before?"
        return "What is multiplied on the way back: by a hook, a `backward` of its own, a factor?"
    if _MEANS.search(miss.lesson) and _MEANS.search(miss.answer):
        return "Is something summed in place of averaged, or averaged in place of summed?"
    return "Which factor is too much or missing?"


def _is_larger(miss: Miss) -> bool:
    """Whether what was seen is more than it should be, as what was added up is."""
    return miss.arrays is not None and bool(
        np.abs(miss.arrays[1]).sum() > np.abs(miss.arrays[0]).sum()
    )


def _why_negated(miss: Miss) -> str:
    if "gradient" in miss.difference.place:
        return "What turns it on the way: a minus, a division, a hook?"
    return "What is subtracted from what, or where is a minus missing?"


VALUE = (
    Near("negated", _negated, _why_negated),
    Near("absolute", _absolute, "Where do the signs get lost?"),
    Near("clipped", _clipped, "What cuts them off: a `relu`, a `clamp`, a mask?"),
    Near("scaled", _scaled, why_scaled),
    Near("offset", _offset, "What is added, or not added?"),
    Near("offset along", _offset_along, "Is a bias missing, or added twice?"),
    Near("scaled along", _scaled_along, "Is a weight missing, or applied twice?"),
    Near("squared", _by(np.square, "{place} is squared"), "Is a root missing?"),
    Near(
        "rooted",
        _by(np.sqrt, "{place} holds square roots of what it should"),
        "Is a root too much?",
    ),
    Near(
        "inverted",
        _by(np.reciprocal, "{place} holds one over what it should"),
        "What is divided by what?",
    ),
    Near(
        "exponential",
        _by(np.exp, "{place} holds the exponential of what it should"),
        "Is a logarithm missing?",
    ),
    Near(
        "logarithm",
        _by(np.log, "{place} holds the logarithm of what it should"),
        "Is an exponential missing, or a logarithm too much?",
    ),
    Near(
        "sigmoid again",
        _by(lambda x: 1 / (1 + np.exp(-x)), "A sigmoid is applied to {place} once more"),
        "Where is it applied already?",
    ),
    Near(
        "tanh again",
        _by(np.tanh, "A tanh is applied to {place} once more"),
        "Where is it applied already?",
    ),
    Near("softmax again", _softmax_again, "Where is it applied already?"),
    Near("normalised", _normalised, "Should it stay as it is?"),
    Near("cumulative", _cumulative, "Does something keep what came before?"),
    Near("steps", _differences, "Is it meant to be added up?"),
    Near("conjugated", _conjugated, "Which of the two is conjugated?"),
    Near("triangle", _triangle, "What masks the rest?"),
    Near("nonfinite", _nonfinite, "Which division, logarithm or root comes before?"),
    Near("all zero", _all_zero, "What makes it zero, or is it never filled?", bare=True),
    Near("all alike", _all_alike, "What should tell them apart, and does it ever?", bare=True),
    Near("all one", _all_one, "Is it what it was made as?", last=True),
    Near("partly zero", _partly, "What is left out, masked, or written over?", last=True),
)
