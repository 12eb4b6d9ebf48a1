"""The numbers are right, or some of them, and the shape is another."""

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from tutor.explain.near.miss import Miss
from tutor.explain.near.transform import Candidate, Near
from tutor.explain.near.words import dimension, parts, shape
from tutor.judge import Aspect
from tutor.judge.arrays import Array

_MOST_DIMENSIONS = 4


def _pair(miss: Miss) -> tuple[Array, Array]:
    assert miss.arrays is not None
    return miss.arrays


def _of_shape(miss: Miss) -> bool:
    wanted, seen = _pair(miss)
    return miss.aspect in {Aspect.SHAPE, Aspect.LENGTH} and wanted.shape != seen.shape


def permutations(dimensions: int) -> Iterator[tuple[int, ...]]:
    """Yields the orders of dimensions other than the usual, the exchange of two first."""
    if dimensions > _MOST_DIMENSIONS:
        return
    usual = tuple(range(dimensions))
    orders = [order for order in itertools.permutations(usual) if order != usual]
    yield from sorted(orders, key=lambda order: sum(one != at for at, one in enumerate(order)))


def turned(order: tuple[int, ...]) -> str:
    """Returns what a permutation does, in words."""
    moved = [at for at, one in enumerate(order) if one != at]
    if order == (1, 0):
        return "{place} is transposed: its rows stand where columns should be"
    if len(moved) == 2:  # noqa: PLR2004  # an exchange
        return f"In {{place}}, dimensions {moved[0]} and {moved[1]} are exchanged"
    return f"The dimensions of {{place}} are in another order: {order} of what they should be"


def _permuted(miss: Miss) -> Iterator[Candidate]:
    wanted, _ = _pair(miss)
    told = wanted.ndim == 2 or sum(size > 1 for size in wanted.shape) > 1  # noqa: PLR2004
    if miss.aspect is not Aspect.DTYPE and told:
        for order in permutations(wanted.ndim):
            yield Candidate(wanted.transpose(order), turned(order))


def _kept(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or seen.ndim <= wanted.ndim:
        return
    more = seen.ndim - wanted.ndim
    if _squeezed(seen.shape) == _squeezed(wanted.shape):
        many = "an additional dimension" if more == 1 else f"{more} additional dimensions, each"
        words = f"The numbers of {{place}} are right, but it has {many} of size 1"
        yield Candidate(wanted.reshape(seen.shape), words)


def _squeezed(sizes: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(size for size in sizes if size != 1)


def _dropped(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or seen.ndim >= wanted.ndim:
        return
    if _squeezed(seen.shape) == _squeezed(wanted.shape):
        words = "The numbers of {place} are right, but a dimension of size 1 is missing"
        yield Candidate(wanted.reshape(seen.shape), words)


def _moved_one(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    same = seen.ndim == wanted.ndim and _squeezed(seen.shape) == _squeezed(wanted.shape)
    if _of_shape(miss) and same and sum(size > 1 for size in wanted.shape) == 1:
        words = "The numbers of {place} are right, but they lie along another dimension"
        yield Candidate(wanted.reshape(seen.shape), f"{words}: {shape(seen)}", "moved")


def _flattened(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if _of_shape(miss) and seen.ndim == 1 and wanted.ndim > 1:
        yield Candidate(wanted.ravel(), "{place} is flattened: its numbers are right, in one row")


def _flattened_by_column(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if _of_shape(miss) and seen.ndim == 1 and sum(size > 1 for size in wanted.shape) > 1:
        words = "{place} is flattened column by column"
        yield Candidate(wanted.ravel(order="F"), words)


def _reshaped(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or seen.size != wanted.size or seen.ndim == 1:
        return
    if _squeezed(seen.shape) != _squeezed(wanted.shape):
        words = f"{{place}} holds the right numbers in the right order, laid out as {shape(seen)}"
        yield Candidate(wanted.reshape(seen.shape), words, "reshaped")


def _broadcast(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or seen.size <= wanted.size or not wanted.size:
        return
    for sizes in {wanted.shape, (*wanted.shape, 1)}:
        try:
            spread = np.broadcast_to(wanted.reshape(sizes), seen.shape)
        except ValueError:
            continue
        words = "{place} holds the right numbers several times: it was broadcast to"
        yield Candidate(spread, f"{words} {shape(seen)}", "broadcast")


def _one_for_several(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or not 0 < seen.size < wanted.size:
        return
    try:
        spread = np.broadcast_to(seen, wanted.shape)
    except ValueError:
        return
    if miss.near(wanted, spread):
        words = "{place} holds the right numbers once, where each should stand there for itself"
        yield Candidate(seen, words)


def _repeated(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or seen.ndim != wanted.ndim:
        return
    for at, (size, have) in enumerate(zip(wanted.shape, seen.shape, strict=True)):
        if size > 1 and have > size and have % size == 0:
            times = [1] * wanted.ndim
            times[at] = have // size
            along = dimension(at, wanted.ndim)
            words = f"{{place}} holds the right numbers {times[at]} times over, {along}"
            yield Candidate(np.tile(wanted, times), words)


def _part(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or seen.ndim != wanted.ndim or not seen.size:
        return
    for at in range(wanted.ndim):
        have, size = seen.shape[at], wanted.shape[at]
        if have < size:
            what = parts(at, wanted.ndim, have)
            first = f"Of {{place}} only the first {what} is there"
            last = f"Of {{place}} only the last {what} is there"
            if have > 1:
                first, last = first.replace(" is ", " are "), last.replace(" is ", " are ")
            if have == size - 1 and have > 1:
                one = parts(at, wanted.ndim, 1)
                first = f"Of {{place}} the last {one} is missing"
                last = f"Of {{place}} the first {one} is missing"
            yield Candidate(wanted.take(range(have), at), first, f"first {at}")
            yield Candidate(wanted.take(range(size - have, size), at), last, f"last {at}")


def _slice(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or seen.ndim != wanted.ndim - 1 or not seen.size:
        return
    for at, size in enumerate(wanted.shape):
        for index in dict.fromkeys((0, size - 1)) if size > 1 else ():
            what = f"{'first' if index == 0 else 'last'} {parts(at, wanted.ndim, 1)}"
            words = f"{{place}} is only the {what} of what it should be"
            yield Candidate(wanted.take(index, at), words)


def _longer(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or seen.ndim != wanted.ndim or not wanted.size:
        return
    for at in range(wanted.ndim):
        size, have = wanted.shape[at], seen.shape[at]
        others = [
            (a, b) for i, (a, b) in enumerate(zip(wanted.shape, seen.shape, strict=True)) if i != at
        ]
        if have <= size or have % size == 0 or any(a != b for a, b in others):
            continue
        for front in dict.fromkeys((0, have - size)):
            rest = seen.take([*range(front), *range(front + size, have)], at)
            if not rest.any():
                continue
            pieces = (rest, wanted) if front else (wanted, rest)
            where = "in front" if front else "at the end"
            what = parts(at, wanted.ndim, have - size)
            is_are = "is" if have - size == 1 else "are"
            words = f"{{place}} is right, but {have - size} {what} too many {is_are} {where}"
            words = words.replace(f"{have - size} {have - size}", str(have - size))
            yield Candidate(np.concatenate(pieces, axis=at), words, f"{where} {at}")


def _padded(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or seen.ndim != wanted.ndim:
        return
    more = [have - size for have, size in zip(seen.shape, wanted.shape, strict=True)]
    if min(more) < 0:
        return
    sides = {
        "at the end": [(0, one) for one in more],
        "in front": [(one, 0) for one in more],
        "on both sides": [(one // 2, one // 2) for one in more],
    }
    for where, padding in sides.items():
        words = f"{{place}} is right, but padded with zeros {where}"
        yield Candidate(np.pad(wanted, padding), words)


_REDUCTIONS: dict[str, Callable[..., Any]] = {
    "summed": np.sum,
    "averaged": np.mean,
    "the largest of each was taken": np.max,
    "the smallest of each was taken": np.min,
}


def _reduced(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if not _of_shape(miss) or not wanted.size or seen.size >= wanted.size:
        return
    axes: list[int | None] = [at for at, size in enumerate(wanted.shape) if size > 1]
    for at in [*axes, *([None] if len(axes) > 1 else [])]:
        for what, reduce in _REDUCTIONS.items():
            reduced = np.asarray(reduce(wanted, axis=at, keepdims=seen.ndim == wanted.ndim))
            where = "over everything" if at is None else f"over {dimension(at, wanted.ndim, '')}"
            done = f"{what} {where}" if what in {"summed", "averaged"} else f"{what}, {where}"
            yield Candidate(reduced, f"{{place}} is reduced: what it should hold was {done}")


def _diagonal(miss: Miss) -> Iterator[Candidate]:
    wanted, seen = _pair(miss)
    if _of_shape(miss) and wanted.ndim == 2 and seen.ndim == 1:  # noqa: PLR2004
        yield Candidate(wanted.diagonal(), "{place} is only the diagonal of what it should be")
    if _of_shape(miss) and wanted.ndim == 1 and seen.ndim == 2:  # noqa: PLR2004
        words = "{place} is a matrix that holds the right numbers on its diagonal"
        yield Candidate(np.diag(wanted), words)


SHAPE = (
    Near("permuted", _permuted, "Is it turned once too often, or not at all?"),
    Near(
        "kept",
        _kept,
        "Where does it come in: an `unsqueeze`, a `None` in an index, `keepdim`, a list around it?",
        bare=True,
    ),
    Near(
        "dropped",
        _dropped,
        "Where is it lost: by a `squeeze`, an index, or a reduction?",
        bare=True,
    ),
    Near("moved", _moved_one, "Should it be a row or a column?", last=True),
    Near("flattened", _flattened, "Which dimensions should stay?", last=True),
    Near("flattened by column", _flattened_by_column, "Which dimensions should stay?"),
    Near("reshaped", _reshaped, "Which sizes should the dimensions have?"),
    Near("broadcast", _broadcast, "Which shapes meet in the operation before?"),
    Near(
        "one for several",
        _one_for_several,
        "How many are there of what it belongs to?",
        bare=True,
    ),
    Near("repeated", _repeated, "Is it put together with itself, or repeated?"),
    Near("part", _part, "Where does the rest get lost?"),
    Near("slice", _slice, "Where is one taken in place of all?"),
    Near("longer", _longer, "Where does that come from?"),
    Near("padded", _padded, "How large should it become?"),
    Near("reduced", _reduced, "Which dimensions should be left?"),
    Near("diagonal", _diagonal),
)
