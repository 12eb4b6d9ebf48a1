"""Where the elements that differ lie: in a few rows, in one column, everywhere."""

from dataclasses import dataclass

import numpy as np

from tutor.judge.arrays import Array

_MOST = 3


@dataclass(frozen=True)
class Slices:
    """The slices of one dimension that hold all elements that differ."""

    texts: tuple[str, ...]
    """Each as Python indexes it: `[1]`, `[:, 2]`."""
    whole: bool
    """Whether nothing in them is right."""


def slices(wrong: Array) -> Slices | None:
    """Returns the slices in which all that is wrong lies.

    Args:
        wrong: Where two arrays differ; booleans.

    Returns:
        None where no dimension has a few slices that say more than how many elements differ. Those
        with nothing right in them come before others, and fewer before more.
    """
    found: list[tuple[bool, int, Slices]] = []
    for at in range(wrong.ndim) if wrong.ndim > 1 else ():
        size = wrong.shape[at]
        others = tuple(axis for axis in range(wrong.ndim) if axis != at)
        held, whole = np.asarray(wrong.any(axis=others)), np.asarray(wrong.all(axis=others))
        indices = [int(index) for index in np.flatnonzero(held)]
        full = bool(whole[indices].all())
        if len(indices) < size and len(indices) <= (_MOST if full else 1):
            texts = tuple("[" + ":, " * at + f"{index}]" for index in indices)
            found.append((not full, len(indices), Slices(texts, full)))
    return min(found, key=lambda one: one[:2])[2] if found else None
