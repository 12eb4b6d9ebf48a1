"""What a check says about how to compare."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rules:
    """The options of a check that bear on comparing."""

    expression: str
    """What was observed: how the differences name the place."""
    rtol: float | None = None
    """Relative tolerance; None for the dtype's own."""
    atol: float | None = None
    nan: bool = False
    """Whether what is expected may hold NaN or infinity."""
    exact: bool = False
    """Whether numbers are compared to the bit."""
    strict: bool = False
    """Whether a list is no tuple, and a number no 0-d tensor."""
    ordered: bool = False
    """Whether the order of names counts."""
    ignore: frozenset[str] = frozenset()
    """What is not compared: shape, dtype, device, requires_grad, values, grad, names, order."""
    type: str | None = None
    """Of `raises`: the error's class, or one that it derives from."""
    match: str | None = None
    """Of `raises`: a regular expression in the message."""
    need: tuple[str, ...] = ()
    """Of `ops` and `source`: what must be there."""
    avoid: tuple[str, ...] = ()
    """Of `ops` and `source`: what must not."""
    literal: bool | tuple[str, ...] = False
    """Of `source`: whether nothing may be there but names for values that are written out; or
    which names may stand for nothing else."""
    at_most: Mapping[str, int] = field(default_factory=dict)
    """Of `ops`: how many there may be."""
