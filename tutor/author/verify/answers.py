"""Whether each answer that a lesson holds does what it should: starter, right ones, mistakes."""

from collections.abc import Iterator
from functools import partial
from itertools import combinations

from tutor.attempt import Status
from tutor.attempt.judging import BrokenLessonError, require_fit
from tutor.author.verify import rules
from tutor.author.verify.bench import Bench
from tutor.explain import Source, plain
from tutor.library import Finding

_FAILED = (Status.FAILED, Status.ERROR)


def right(bench: Bench) -> Iterator[Finding]:
    """The solution and each of `accepts` pass in every case, on every seed."""
    lesson, trial = bench.lesson, bench.trial
    runs = {(run.index, run.seed): run for n in range(bench.rounds) for run in trial.runs(n)}
    for path, text in bench.view.answers:
        is_solution = path == ("solution",)
        rule = rules.SOLUTION if is_solution else rules.ACCEPTED
        whose = (
            "the lesson's own solution" if is_solution else f"item {int(path[1]) + 1} of `accepts`"
        )
        seen = bench.map(partial(trial.expect, text), runs.values())
        try:
            for run, sighting in zip(runs.values(), seen, strict=True):
                require_fit(lesson, run, sighting, whose)
        except BrokenLessonError as error:
            message = f"{plain(str(error))}; run it with `torchtutor check` to see all of it"
            yield bench.finding(rule, bench.view.place(*path), message)


def starter(bench: Bench) -> Iterator[Finding]:
    """The starter fails."""
    verdict = bench.trial.press(bench.lesson.starter)
    if verdict.passed:
        what = "the starter passes; take out of it what the learner should write"
    elif verdict.status not in _FAILED:
        what = f"the starter ends in `{verdict.status}`; it must come to its end, and fail"
    elif verdict.explanation and verdict.explanation.source is Source.MISTAKE:
        yield from _told(bench, verdict.explanation.text)
        return
    else:
        return
    yield bench.finding(rules.STARTER_PASSES, bench.view.place("starter"), what)


def _told(bench: Bench, text: str) -> Iterator[Finding]:
    for index, mistake in enumerate(bench.lesson.mistakes):
        if mistake.says in text:
            message = (
                "the starter does in every case what this mistake does, and would be told it; "
                "write `...` or TODO in the starter where code is missing, or take the mistake out"
            )
            place = bench.view.place("mistakes", index, "answer")
            yield bench.finding(rules.MISTAKE_IS_STARTER, place, message)


def mistakes(bench: Bench) -> Iterator[Finding]:
    """Each mistake fails, is told its own words, and does something of its own."""
    lesson, trial = bench.lesson, bench.trial
    verdicts = [*bench.map(trial.press, [mistake.answer for mistake in lesson.mistakes])]
    passed = {index for index, verdict in enumerate(verdicts) if verdict.explanation is None}
    alike = _alike(bench, passed)
    for index, (mistake, verdict) in enumerate(zip(lesson.mistakes, verdicts, strict=True)):
        place = bench.view.place("mistakes", index, "answer")
        told = verdict.explanation
        if told is None:
            message = "this mistake passes; add a case or a check that refuses it"
            yield bench.finding(rules.MISTAKE_PASSES, place, message)
        elif index in alike:
            yield alike[index]  # and so it is told what the other one says
        elif told.source is not Source.MISTAKE:
            first = told.text.strip().splitlines()[0]
            message = f"this mistake is told something else ({told.source}): {first}"
            yield bench.finding(rules.MISTAKE_UNTOLD, place, message)
        elif mistake.says not in told.text:
            message = f"this mistake is told what another one `says`: {told.text.splitlines()[0]}"
            yield bench.finding(rules.MISTAKE_UNTOLD, place, message)


def _alike(bench: Bench, passed: set[int]) -> dict[int, Finding]:
    """Return what is wrong with each mistake that does what one before it does."""
    lesson, trial, runs = bench.lesson, bench.trial, bench.trial.runs(0)
    those = [index for index in range(len(lesson.mistakes)) if index not in passed]
    places = {index: bench.view.place("mistakes", index, "answer") for index in those}
    found: dict[int, Finding] = {}
    for one, other in combinations(those, 2):
        first, second = lesson.mistakes[one].answer, lesson.mistakes[other].answer
        if other not in found and trial.alike(first, second, runs):
            message = (
                f"this mistake does in every case what the one in line {places[one].line} does; "
                "take one of them out, or add a case that tells them apart"
            )
            found[other] = bench.finding(rules.MISTAKES_ALIKE, places[other], message)
    return found
