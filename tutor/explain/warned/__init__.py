"""What warnings mean, in plain words: a table like that of the errors, in the same style.

A warning that no row knows is shown in its own words.
"""

import re

from tutor.explain.error import last_span, source_text
from tutor.explain.errors.row import Row, Scene
from tutor.explain.explanation import Explanation, Source
from tutor.explain.plain import plain
from tutor.explain.warned.code import CODE
from tutor.explain.warned.gradients import GRADIENTS
from tutor.explain.warned.tensors import TENSORS
from tutor.explain.warned.training import TRAINING
from tutor.wire import Raised, Stage

__all__ = ["WARNINGS", "explain_warning", "same_warning"]

WARNINGS: tuple[Row, ...] = (*GRADIENTS, *TRAINING, *TENSORS, *CODE)
"""Every row; of several that know a warning, the first speaks."""

_INTERNAL = re.compile(r"\s*\(Triggered internally at [^)]*\)")
_NUMBERS = re.compile(r"0x[0-9a-fA-F]+|\d+")


def explain_warning(
    warned: Raised, answer: str, given: str, rows: tuple[Row, ...] = WARNINGS
) -> Explanation:
    """Returns what a warning means and what to look at, with its own words.

    Args:
        warned: The warning.
        answer: The learner's code.
        given: The lesson's own code that ran before it.
        rows: The table.
    """
    span = last_span(warned, Stage.ANSWER)
    part = source_text(answer, span) if span else ""
    own = _INTERNAL.sub("", plain(warned.message)).strip()
    scene = Scene(warned, part, answer, given)
    words = next((words for row in rows if (words := row.explain(scene))), "")
    where = f"Line {span.line} of your answer" if span else "Your answer"
    name = plain(warned.type)
    text = f"{where} led to a warning. {words}\n\nIn the original words: {name}: {own}"
    if not words:
        text = f"{where} led to a warning: {name}: {own}"
    return Explanation(Source.WARNING, text, span.line if span else None)


def same_warning(one: Raised, other: Raised) -> bool:
    """Returns whether two warnings say the same, but for the numbers in them."""
    return one.type == other.type and _masked(one.message) == _masked(other.message)


def _masked(message: str) -> str:
    return _NUMBERS.sub("·", message)
