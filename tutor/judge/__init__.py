"""Observations against observations: whether they are the same, and where they first differ.

Knows no lesson, no torch and no screen.
"""

from tutor.judge.cells import Cells
from tutor.judge.compare import COMPARATORS, compare, unfit
from tutor.judge.difference import Aspect, Difference, Worst
from tutor.judge.outline import Mark, Node, Outline
from tutor.judge.rules import Rules

__all__ = [
    "COMPARATORS",
    "Aspect",
    "Cells",
    "Difference",
    "Mark",
    "Node",
    "Outline",
    "Rules",
    "Worst",
    "compare",
    "unfit",
]
