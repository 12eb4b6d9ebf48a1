"""Two tensors, laid out cell by cell for the eye."""

import math
from dataclasses import dataclass

import numpy as np

from tutor.judge.arrays import Array
from tutor.judge.show import number_text

_MOST_ROWS = 8
_MOST_COLUMNS = 12
_WIDEST_MAP = 96
_HIGHEST_MAP = 48
_DIGITS = (4, 6, 9, 17)
"""How exactly a number is written: a cell that differs takes as much as tells the two apart."""


@dataclass(frozen=True)
class Cells:
    """Two tensors of one shape as rows of cells: the last dimension across, all others down."""

    shape: tuple[int, ...]
    differs: tuple[tuple[bool, ...], ...]
    """Which cells differ. Of a large tensor each stands for a block of elements, and is true where
    any of them differs."""
    got: tuple[tuple[str, ...], ...] = ()
    """The numbers; none where the tensor is too large for them."""
    expected: tuple[tuple[str, ...], ...] = ()

    @property
    def has_numbers(self) -> bool:
        """Whether the numbers are there, and not only where they differ."""
        return bool(self.got)


def cells(got: Array, expected: Array, wrong: Array) -> Cells | None:
    """Returns two arrays of one shape side by side.

    Args:
        got: What was seen.
        expected: What should have been.
        wrong: Where they differ; booleans of the same shape.

    Returns:
        None for a single number and for what has no elements: a sentence says all of it.
    """
    if got.size <= 1:
        return None
    columns = got.shape[-1]
    flat = wrong.reshape(-1, columns)
    if flat.shape[0] > _MOST_ROWS or columns > _MOST_COLUMNS:
        return Cells(got.shape, _rows(_pooled(flat)))
    pairs = [
        _pair(one, other)
        for one, other in zip(got.ravel().tolist(), expected.ravel().tolist(), strict=True)
    ]
    return Cells(
        got.shape,
        _rows(flat),
        tuple(_row([one for one, _ in pairs], at, columns) for at in range(flat.shape[0])),
        tuple(_row([other for _, other in pairs], at, columns) for at in range(flat.shape[0])),
    )


def _pair(got: object, expected: object) -> tuple[str, str]:
    for digits in _DIGITS:
        texts = number_text(got, digits), number_text(expected, digits)
        if texts[0] != texts[1] or got == expected:
            break
    return texts


def _row(texts: list[str], at: int, columns: int) -> tuple[str, ...]:
    return tuple(texts[at * columns : (at + 1) * columns])


def _rows(flags: Array) -> tuple[tuple[bool, ...], ...]:
    return tuple(tuple(row) for row in flags.tolist())


def _pooled(flags: Array) -> Array:
    """Returns the flags in blocks, so that no more than a picture's worth is left."""
    rows, columns = flags.shape
    tall, wide = math.ceil(rows / _HIGHEST_MAP), math.ceil(columns / _WIDEST_MAP)
    padded = np.zeros((-(-rows // tall) * tall, -(-columns // wide) * wide), np.bool_)
    padded[:rows, :columns] = flags
    blocks = padded.reshape(padded.shape[0] // tall, tall, padded.shape[1] // wide, wide)
    return np.asarray(blocks.any(axis=(1, 3)))
