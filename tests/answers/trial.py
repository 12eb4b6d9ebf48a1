"""Presses of Run on seeds that can be repeated: a trial for each lesson."""

from tutor.attempt import Verdict
from tutor.attempt.trial import Trial
from tutor.engine import Engine
from tutor.lesson import Lesson

ROUNDS = 30
"""How many seeds an answer is tried on."""


class Trials:
    """Tries answers to lessons.

    Args:
        engine: Where they run.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._of: dict[str, Trial] = {}

    def of(self, lesson: Lesson) -> Trial:
        """The trial of a lesson, which runs nothing twice that gives the same again."""
        return self._of.setdefault(lesson.digest, Trial(lesson, self._engine))


def tell(verdict: Verdict) -> str:
    """Returns which checks failed in which case, and what is told, for the message of a test."""
    failed = [
        f"  {check.case}: {check.title}: {check.message}"
        for check in verdict.checks
        if not check.passed
    ]
    told = verdict.explanation
    return "\n".join([verdict.status, *failed, f"told ({told.source}): {told.text}" if told else ""])
