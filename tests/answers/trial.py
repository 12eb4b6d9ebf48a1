"""Presses of Run on seeds that can be repeated, and cheap enough to be many."""

from concurrent.futures import Future
from random import Random
from types import SimpleNamespace
from unittest import mock

from tutor.attempt import Verdict, attempt, plan
from tutor.attempt.judging import judge_case, require_fit
from tutor.attempt.sighting import Pending
from tutor.engine import Cancel, Engine, Job, Outcome
from tutor.lesson import Lesson

ROUNDS = 30
"""How many seeds an answer is tried on."""


class Trial:
    """Tries answers to lessons, and runs nothing twice that gives the same again.

    Args:
        engine: Where they run.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = _Remembering(engine)

    def press(self, lesson: Lesson, answer: str, number: int = 0) -> Verdict:
        """Presses Run on the seeds of one round, and has a failure explained."""
        with _drawn(lesson, number):
            return attempt(lesson, answer, self._engine)

    def passes(
        self, lesson: Lesson, answer: str, number: int, doubtful: frozenset[str] = frozenset()
    ) -> bool:
        """Returns whether an answer passes on the seeds of one round; looks no further than needed.

        Args:
            lesson: The lesson.
            answer: The answer.
            number: The round.
            doubtful: The titles of the cases to begin with.
        """
        with _drawn(lesson, number):
            runs = plan.plan(lesson, {}, plan.draw(lesson))
        runs = sorted(runs, key=lambda run: run.case.title not in doubtful)
        return any(
            all(self._fits(lesson, answer, right, run) for run in runs)
            for right in (lesson.solution, *lesson.accepts)
        )

    def _fits(self, lesson: Lesson, answer: str, right: str, run: plan.CaseRun) -> bool:
        pending = [Pending(self._engine, lesson, code, run, Cancel()) for code in (right, answer)]
        expected, seen = [one.result() for one in pending]
        require_fit(lesson, run, expected)
        return (
            seen.complete
            and seen.given == expected.given
            and all(finding.passed for finding in judge_case(lesson, run, expected, seen))
        )


class _Remembering:
    """An engine that runs each job once: the visible cases, and all that the solution does."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._outcomes: dict[str, Future[Outcome]] = {}
        self.containment = engine.containment

    def submit(self, job: Job, cancel: Cancel) -> "Future[Outcome]":
        # Not cancelled with the attempt that asked first: another one may wait for the same.
        key = repr(job)
        if key not in self._outcomes:
            self._outcomes[key] = self._engine.submit(job)
        return self._outcomes[key]


def _drawn(lesson: Lesson, number: int) -> "mock._patch[SimpleNamespace]":
    """Returns what makes the seeds of hidden cases follow from the lesson's id and the round."""
    generator = Random(f"{lesson.id}, round {number}")
    return mock.patch.object(plan, "secrets", SimpleNamespace(randbits=generator.getrandbits))


def tell(verdict: Verdict) -> str:
    """Returns which checks failed in which case, and what is told, for the message of a test."""
    failed = [
        f"  {check.case}: {check.title}: {check.message}"
        for check in verdict.checks
        if not check.passed
    ]
    told = verdict.explanation
    return "\n".join([verdict.status, *failed, f"told ({told.source}): {told.text}" if told else ""])
