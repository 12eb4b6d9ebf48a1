"""Which cases run, on which seeds, and the jobs that they make."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from tutor.engine import Job
from tutor.lesson import Case, Check, Lesson, When
from tutor.wire import Probe, derive

_BITS = 62


@dataclass(frozen=True)
class CaseRun:
    """One case on one seed."""

    index: int
    """The case's place in the lesson, from 0."""
    case: Case
    seed: int


def draw(lesson: Lesson) -> dict[int, int]:
    """Returns a fresh seed for each hidden case, by the case's index."""
    return {
        index: secrets.randbits(_BITS) for index, case in enumerate(lesson.cases) if case.hidden
    }


def plan(
    lesson: Lesson, kept: Mapping[int, tuple[int, ...]], drawn: Mapping[int, int]
) -> tuple[CaseRun, ...]:
    """Returns the cases to run, visible ones first.

    A visible case always has the same seed, so that what the learner sees stays. A hidden one has
    a fresh seed at every run, and runs again on each seed on which it failed before.

    Args:
        lesson: The lesson.
        kept: Seeds that failed, by the case's index.
        drawn: Fresh seeds, by the case's index.
    """
    visible, hidden = [], []
    for index, case in enumerate(lesson.cases):
        if not case.hidden:
            visible.append(CaseRun(index, case, derive(0, lesson.id, index)))
            continue
        seeds = (*kept.get(index, ()), drawn[index])
        hidden += [CaseRun(index, case, seed) for seed in dict.fromkeys(seeds)]
    return (*visible, *hidden)


def jobs(lesson: Lesson, answer: str, run: CaseRun, patience: float = 1) -> tuple[Job, ...]:
    """Returns the jobs of one case: for the checks that share a process, and for each other.

    Those that only read come first, in the lesson's order, and those that call after them. Where
    there is nothing to look at but the text, the answer runs all the same.

    Args:
        lesson: The lesson.
        answer: The answer, or the solution.
        run: The case and its seed.
        patience: How many times the lesson's time it may take.
    """
    checks = tuple(enumerate(lesson.checks))
    reading = [one for one in checks if one[1].when is When.READS]
    calling = [one for one in checks if one[1].when is When.CALLS]
    alone = [[one] for one in checks if one[1].when is When.ALONE]
    groups = [group for group in ([*reading, *calling], *alone) if group] or [[]]
    return tuple(
        Job(
            setup=lesson.given_code,
            answer=answer,
            given=tuple(run.case.given.items()),
            run=lesson.run,
            probes=tuple(_probe(index, check) for index, check in group),
            seed=run.seed,
            seconds=lesson.limits.seconds * patience,
            memory=lesson.limits.memory,
            given_visible=lesson.given_visible,
            needs_gpu=lesson.needs_gpu,
        )
        for group in groups
    )


def _probe(index: int, check: Check) -> Probe:
    return Probe(
        index, check.kind, check.expression, check.observed_options, check.looks_before_answer
    )
