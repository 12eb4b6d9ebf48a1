"""What was computed of an input, in place of what should be: the inputs of a `call` are known."""

from collections.abc import Callable, Iterator

import numpy as np

from tutor.explain.near.miss import Miss
from tutor.explain.near.transform import Candidate, Near
from tutor.explain.near.words import dimension, parts
from tutor.judge import Aspect
from tutor.judge.arrays import Array

_MOST_INPUTS = 6
_MOST_INDICES = 32
_MOST_LOOKED_UP = 10_000

Function = Callable[..., Array]


def _result(miss: Miss) -> bool:
    own = miss.difference.place == miss.rules.expression
    return miss.kind == "call" and own and miss.aspect is not Aspect.DTYPE


def _inputs(miss: Miss) -> list[tuple[str, Array]]:
    found = list(miss.inputs()) if _result(miss) and miss.arrays else []
    return [pair for pair in found if pair[1].size > 1][:_MOST_INPUTS]


def _unchanged(miss: Miss) -> Iterator[Candidate]:
    for name, given in _inputs(miss):
        yield Candidate(given, f"{{place}} has the same numbers as `{name}`, which went in")


def _softmax(array: Array, axis: int) -> Array:
    powers = np.exp(array - array.max(axis=axis, keepdims=True))
    return np.asarray(powers / powers.sum(axis=axis, keepdims=True))


def _log_softmax(array: Array, axis: int) -> Array:
    return np.asarray(np.log(_softmax(array, axis)))


def _along(functions: dict[str, Function]) -> Callable[[Miss], Iterator[Candidate]]:
    """Returns a transform: one function along one dimension, where another of them is right."""

    def candidates(miss: Miss) -> Iterator[Candidate]:
        for name, given in _inputs(miss):
            if given.dtype.kind != "f":
                continue
            axes: list[int | None] = [*range(given.ndim), None]
            with np.errstate(all="ignore"):
                made = [
                    (what, axis, array)
                    for what, function in functions.items()
                    for axis in axes
                    if (array := _tried(function, given, axis)) is not None
                ]
            assert miss.arrays
            if not any(_equal(miss, array, miss.arrays[0]) for _, _, array in made):
                continue
            for what, axis, array in made:
                over = "all of it" if axis is None else dimension(axis, given.ndim, "")
                yield Candidate(array, f"{{place}} is the {what} of `{name}` over {over}")

    return candidates


def _tried(function: Function, given: Array, axis: int | None) -> Array | None:
    try:
        array = np.asarray(function(given, axis=axis))
    except (ValueError, TypeError, np.exceptions.AxisError):
        return None
    return array if array.size else None


def _equal(miss: Miss, one: Array, other: Array) -> bool:
    return one.shape == other.shape and one.size > 1 and miss.near(one, other)


def _sum_of_squares(array: Array, axis: int | None) -> Array:
    return np.asarray(np.square(array).sum(axis=axis))


def _variance(array: Array, axis: int | None, less: int) -> Array:
    count = (array.size if axis is None else array.shape[axis]) - less
    off = array - array.mean(axis=axis, keepdims=True)
    return np.asarray(np.square(off).sum(axis=axis) / (count or np.nan))


_REDUCTIONS: dict[str, Function] = {
    "sum": np.sum,
    "mean": np.mean,
    "maximum": np.max,
    "minimum": np.min,
    "product": np.prod,
    "median": np.median,
    "norm": lambda x, axis: np.sqrt(_sum_of_squares(x, axis)),
    "sum of squares": _sum_of_squares,
    "variance (divided by n)": lambda x, axis: _variance(x, axis, 0),
    "variance (divided by n - 1)": lambda x, axis: _variance(x, axis, 1),
    "standard deviation (divided by n)": lambda x, axis: np.sqrt(_variance(x, axis, 0)),
    "standard deviation (divided by n - 1)": lambda x, axis: np.sqrt(_variance(x, axis, 1)),
}
_KEPT: dict[str, Function] = {
    f"{name}, the dimension kept,": (
        lambda x, axis, function=function: np.expand_dims(
            function(x, axis=axis), tuple(range(x.ndim)) if axis is None else axis
        )
    )
    for name, function in _REDUCTIONS.items()
}
_SCANS: dict[str, Function] = {
    "softmax": _softmax,
    "log-softmax": _log_softmax,
    "running sum": np.cumsum,
    "running product": np.cumprod,
}


def _other_slice(miss: Miss) -> Iterator[Candidate]:
    """Yields the slices of an input, where another slice of it is right."""
    if not _result(miss) or miss.arrays is None:
        return
    wanted = miss.arrays[0]
    for name, given in _inputs(miss):
        for at in range(given.ndim) if given.ndim > 1 else ():
            if given.shape[:at] + given.shape[at + 1 :] != wanted.shape:
                continue
            slices = [given.take(index, at) for index in range(min(given.shape[at], _MOST_INDICES))]
            if not any(_equal(miss, one, wanted) for one in slices):
                continue
            for index, one in enumerate(slices):
                what = parts(at, given.ndim, 1)
                yield Candidate(one, f"{{place}} is {what} {index} of `{name}`")


def _other_axis(miss: Miss) -> Iterator[Candidate]:
    """Yields rows of a square input for its columns, and the other way around."""
    if not _result(miss) or miss.arrays is None:
        return
    wanted = miss.arrays[0]
    for name, given in _inputs(miss):
        if given.ndim != 2 or wanted.ndim != 1:  # noqa: PLR2004
            continue
        for at in (0, 1):
            for index in range(min(given.shape[at], _MOST_INDICES)):
                if _equal(miss, given.take(index, at), wanted):
                    other = 1 - at
                    for place in range(min(given.shape[other], _MOST_INDICES)):
                        what = parts(other, 2, 1)
                        words = f"{{place}} is {what} {place} of `{name}`"
                        yield Candidate(given.take(place, other), words)


def _picked(miss: Miss) -> Iterator[Candidate]:
    """Yields what was seen, where it is made of other elements of an input than it should be."""
    if not _result(miss) or miss.arrays is None:
        return
    wanted, seen = miss.arrays
    inputs = _inputs(miss)
    if len(inputs) != 1 or not seen.size or inputs[0][1].size > _MOST_LOOKED_UP:
        return
    name, given = inputs[0]
    flat = given.ravel()
    if np.unique(flat).size < flat.size or not np.isin(wanted, flat).all():
        return
    if not np.isin(seen, flat).all():
        return
    if wanted.shape != seen.shape:
        words = f"{{place}} takes its numbers from `{name}`, but too many or too few of them"
        yield Candidate(seen, words, "picked")
        return
    at = np.argwhere(wanted != seen)[0]
    from_ = np.unravel_index(int(np.flatnonzero(flat == seen[tuple(at)])[0]), given.shape)
    places = (", ".join(str(int(one)) for one in index) for index in (at, from_))
    here, there = (f"[{text}]" for text in places)
    words = f"{{place}} takes its numbers from `{name}`, but at `{here}` it has `{name}{there}`"
    yield Candidate(seen, words, "picked")


def _has_fractions(miss: Miss) -> bool:
    """Whether a number that equals an input's must come from there: whole ones may by chance."""
    if not miss.telling or miss.arrays is None or miss.arrays[1].dtype.kind != "f":
        return False
    return bool((miss.arrays[1] != np.round(miss.arrays[1])).all())


def _product(miss: Miss) -> Iterator[Candidate]:
    inputs = _inputs(miss)
    if miss.aspect is Aspect.DTYPE or len(inputs) != 2 or miss.arrays is None:  # noqa: PLR2004
        return
    (one, first), (other, second) = inputs
    products: dict[str, tuple[Array, Array]] = {
        f"{{place}} is the product of `{one}` and `{other}` element by element": (first, second)
    }
    made: dict[str, Array | None] = {
        **{words: _computed(np.multiply, *pair) for words, pair in products.items()},
        f"{{place}} is the matrix product of `{one}` and `{other}`": _computed(
            np.matmul, first, second
        ),
        f"{{place}} is the matrix product of `{other}` and `{one}`": _computed(
            np.matmul, second, first
        ),
        f"{{place}} is the matrix product of `{one}` and the transposed `{other}`": _computed(
            lambda a, b: a @ np.swapaxes(b, -1, -2), first, second
        ),
        f"{{place}} is the sum of `{one}` and `{other}`": _computed(np.add, first, second),
        f"{{place}} is `{one}` less `{other}`": _computed(np.subtract, first, second),
        f"{{place}} is `{other}` less `{one}`": _computed(np.subtract, second, first),
        f"{{place}} is `{one}` divided by `{other}`": _computed(np.divide, first, second),
        f"{{place}} is `{other}` divided by `{one}`": _computed(np.divide, second, first),
    }
    right = [
        words
        for words, array in made.items()
        if array is not None and _equal(miss, array, miss.arrays[0])
    ]
    for words, array in made.items() if right else ():
        if array is not None:
            yield Candidate(array, words)


def _computed(function: Callable[[Array, Array], Array], one: Array, other: Array) -> Array | None:
    try:
        with np.errstate(all="ignore"):
            return np.asarray(function(one, other))
    except (ValueError, TypeError):
        return None


CALLS = (
    Near(
        "input as it came",
        _unchanged,
        "What should happen in between, and is that what is returned?",
    ),
    Near(
        "other reduction",
        _along(_REDUCTIONS),
        "Over which dimension, and how, should it be taken together?",
    ),
    Near(
        "other reduction, kept",
        _along(_KEPT),
        "Over which dimension, and how, should it be taken together?",
    ),
    Near("other dimension", _along(_SCANS), "Along which dimension does it belong together?"),
    Near("other slice", _other_slice, "Which index is asked for?"),
    Near("other axis", _other_axis, "Which dimension does the index belong to?"),
    Near(
        "picked elsewhere",
        _picked,
        "Which indices are asked for?",
        last=True,
        proven=_has_fractions,
    ),
    Near("other product", _product, "Which operation, and in which order, is asked for?"),
)
