"""Words that several families use."""

from collections.abc import Collection, Iterable

from tutor.judge.arrays import Array

_NAMES = {1: ("element",), 2: ("row", "column")}
_FEW = 3


def shape(array: Array) -> str:
    """Returns the shape of an array as Python writes a tuple, in backticks."""
    return f"`{tuple(array.shape)}`"


def parts(at: int, dimensions: int, count: int) -> str:
    """Returns what lies along a dimension, so many: `row`, `2 columns`, `slice of dimension 0`."""
    if names := _NAMES.get(dimensions):
        return names[at] if count == 1 else f"{count} {names[at]}s"
    return f"{'slice' if count == 1 else f'{count} slices'} of dimension {at}"


def dimension(at: int, dimensions: int, before: str = "along ") -> str:
    """Returns a dimension in words; of a matrix with what runs along it."""
    del dimensions
    return f"{before}dimension {at}"


def listed(texts: Iterable[str]) -> str:
    """Returns a few texts joined by commas and `and`; of many the first few and their number."""
    all_of = list(texts)
    if len(all_of) > _FEW + 1:
        return f"{', '.join(all_of[:_FEW])} and {len(all_of) - _FEW} more"
    return " and ".join(filter(None, [", ".join(all_of[:-1]), all_of[-1]])) if all_of else ""


def are(things: Collection[str]) -> str:
    """Returns the verb for so many things."""
    return "is" if len(things) == 1 else "are"
