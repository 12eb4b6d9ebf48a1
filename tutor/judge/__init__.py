"""Observations against observations: whether they are the same, and where they first differ.

Knows no lesson, no torch and no screen.
"""

from tutor.judge.cells import Cells
from tutor.judge.compare import COMPARATORS, alike, compare, expect, unfit
from tutor.judge.difference import Aspect, Difference, Worst
from tutor.judge.literal import LiteralError
from tutor.judge.outline import Mark, Node, Outline
from tutor.judge.path import Judged, Path, Step
from tutor.judge.rules import Rules
from tutor.judge.show import literal_text
from tutor.judge.words import words

__all__ = [
    "COMPARATORS",
    "Aspect",
    "Cells",
    "Difference",
    "Judged",
    "LiteralError",
    "Mark",
    "Node",
    "Outline",
    "Path",
    "Rules",
    "Step",
    "Worst",
    "alike",
    "compare",
    "expect",
    "literal_text",
    "unfit",
    "words",
]
