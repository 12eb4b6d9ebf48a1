"""Observations against observations: whether they are the same, and where they first differ.

Knows no lesson, no torch and no screen.
"""

from tutor.judge.compare import COMPARATORS, compare, expect, unfit
from tutor.judge.difference import Aspect, Difference, Worst
from tutor.judge.literal import LiteralError
from tutor.judge.rules import Rules

__all__ = [
    "COMPARATORS",
    "Aspect",
    "Difference",
    "LiteralError",
    "Rules",
    "Worst",
    "compare",
    "expect",
    "unfit",
]
