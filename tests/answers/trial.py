"""Presses of Run on seeds that can be repeated, and cheap enough to be many."""

from concurrent.futures import Future
from random import Random
from types import SimpleNamespace
from unittest import mock

from tutor.attempt import Verdict, attempt, plan
from tutor.engine import Cancel, Engine, Job, Outcome
from tutor.lesson import Lesson, Limits

ROUNDS = 30
"""How many seeds an answer is tried on."""
_LIMITS = Limits(seconds=60)
"""A busy machine is no reason to fail."""


class Trial:
    """Tries answers, and runs nothing twice that gives the same again.

    Args:
        engine: Where they run.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = _Remembering(engine)

    def press(self, lesson: Lesson, answer: str, number: int) -> Verdict:
        """Runs an answer on the seeds of one round; these follow from the lesson's id.

        Only the first round is explained by the lesson's mistakes: running them is dear.
        """
        known = {} if number == 0 else {"mistakes": ()}
        tried = lesson.model_copy(update={"limits": _LIMITS, **known})
        drawn = Random(f"{lesson.id}, round {number}")
        with mock.patch.object(plan, "secrets", SimpleNamespace(randbits=drawn.getrandbits)):
            return attempt(tried, answer, self._engine)


class _Remembering:
    """An engine that runs each job once: the visible cases, and all that the solution does."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._outcomes: dict[str, Future[Outcome]] = {}
        self.containment = engine.containment

    def submit(self, job: Job, cancel: Cancel | None = None) -> "Future[Outcome]":
        # Not cancelled with the attempt that asked first: another one may wait for the same.
        key = repr(job)
        if key not in self._outcomes:
            self._outcomes[key] = self._engine.submit(job)
        return self._outcomes[key]


def tell(verdict: Verdict) -> str:
    """Returns which checks failed in which case, and why, for the message of a test."""
    lines = [f"{verdict.status.word} ({verdict.status})"]
    lines += [
        f"  {check.case}: {check.title}: {check.message}"
        for check in verdict.checks
        if not check.passed
    ]
    if verdict.explanation:
        lines.append(f"told ({verdict.explanation.source}): {verdict.explanation.text}")
    return "\n".join(lines)
