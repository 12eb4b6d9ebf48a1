"""Why an attempt failed: the first explanation that applies."""

from dataclasses import dataclass, replace

from tutor.attempt.ahead import Ahead
from tutor.attempt.judging import Finding, did_the_same, rules_of
from tutor.attempt.plan import CaseRun
from tutor.attempt.sighting import Sighting
from tutor.attempt.verdict import Status
from tutor.engine import Cancel, End
from tutor.explain import (
    Explanation,
    Miss,
    Source,
    explain_error,
    explain_limit,
    explain_missing_name,
    explain_refusal,
    explain_taken_name,
    explain_unfilled,
    is_of_arguments,
    message,
    near_miss,
    plain,
    sentence,
)
from tutor.judge import Cells, Outline, Path
from tutor.lesson import Lesson, Mistake, Reveal
from tutor.wire import Raised, Stage

_FAULTS = (End.MALFORMED, End.TRUNCATED, End.OVERSIZED, End.FORGED)


@dataclass(frozen=True)
class Failure:
    """What an explanation is made from."""

    lesson: Lesson
    answer: str
    status: Status
    runs: tuple[CaseRun, ...]
    sightings: tuple[Sighting, ...]
    """Of the cases that were looked at, in the order of `runs`."""
    findings: tuple[Finding, ...]
    """The checks that failed, in order."""
    passed: tuple[Finding, ...] = ()
    """The checks that passed."""
    changed_inputs: CaseRun | None = None
    """The case whose inputs came out different with the answer than with the solution."""


def explain(failure: Failure, ahead: Ahead, cancel: Cancel) -> Explanation:
    """Returns the first explanation that applies.

    The order: unfilled; a limit; a name that the lesson needs and the answer lacks or took; the
    answer's own error, in the words of a known mistake where it is one; inputs that it changed; a
    known mistake; a near miss; the check's own words with the first difference.
    """
    lesson, answer = failure.lesson, failure.answer
    if failure.status is not Status.CANCELLED and (
        unfilled := explain_unfilled(answer, lesson.starter)
    ):
        return unfilled
    return (
        _limit(failure)
        or _name(failure)
        or _error(failure, ahead, cancel)
        or _changed_inputs(failure)
        or _mistake(failure, ahead, cancel)
        or _near_miss(failure)
        or _difference(failure.findings[0])
    )


def describe(finding: Finding) -> str:
    """Returns what one failed check has to say, as far as it may: no values in a hidden case."""
    if finding.passed:
        return ""
    if finding.check.reveal is Reveal.NOTHING:
        return "It is not as it should be; the lesson shows no more of it."
    if finding.difference:
        return sentence(finding.difference, values=_shows_values(finding))
    if finding.raised:
        return f"`{finding.check.expression}` raised {message(finding.raised)}"
    return ""


def picture(finding: Finding) -> Cells | Outline | None:
    """Returns what one failed check has for the eye, as far as it may: cells only with values."""
    shown = finding.difference.picture if finding.difference else None
    if isinstance(shown, Cells) and not _shows_values(finding):
        return None
    return None if finding.check.reveal is Reveal.NOTHING else shown


def path(finding: Finding) -> Path | None:
    """Returns the calls that lead to where one failed check first differs, as far as it may."""
    told = finding.difference.path if finding.difference else None
    return None if finding.check.reveal is Reveal.NOTHING else told


def _shows_values(finding: Finding) -> bool:
    return finding.check.reveal is Reveal.VALUE and not finding.run.case.hidden


def _limit(failure: Failure) -> Explanation | None:
    if failure.status in (Status.FAILED, Status.ERROR):
        return None
    if failure.status is Status.BLOCKED and (raised := _raised(failure)):
        return explain_refusal(raised, failure.lesson, failure.answer)
    stopped = next((one for one in failure.sightings if not one.complete), None)
    fault = stopped.end if stopped and stopped.end in _FAULTS else ""
    return explain_limit(
        failure.status, failure.lesson.limits, stopped.exit_code if stopped else None, fault
    )


def _error(failure: Failure, ahead: Ahead, cancel: Cancel) -> Explanation | None:
    if failure.status is not Status.ERROR:
        return None
    raised = _raised(failure)
    if raised is None:
        return None
    known = _known_mistake(failure, ahead, cancel)
    error = explain_error(raised, failure.lesson, failure.answer, known.says if known else "")
    return replace(error, source=Source.MISTAKE) if known else error


def _raised(failure: Failure) -> Raised | None:
    """Returns what the answer raised: where it ended a case, or else where a check looked."""
    ended = next((one.raised for one in failure.sightings if one.raised), None)
    return ended or next((one.raised for one in failure.findings if one.raised), None)


def _changed_inputs(failure: Failure) -> Explanation | None:
    if failure.changed_inputs is None:
        return None
    return Explanation(
        Source.DIFFERENCE,
        f"With your answer, the inputs of the case “{failure.changed_inputs.case.title}” come out "
        "different: it changes what they are made with, such as PyTorch's functions or its default "
        "dtype. Leave those as they were.",
    )


def _name(failure: Failure) -> Explanation | None:
    lesson, answer = failure.lesson, failure.answer
    in_run = ((one.raised, lesson.run) for one in failure.sightings)
    in_checks = ((one.raised, one.check.expression) for one in failure.findings)
    explanations = (
        explain_missing_name(raised, code, answer, lesson)
        or explain_taken_name(raised, code, answer, lesson)
        for raised, code in (*in_run, *in_checks)
        if raised
    )
    return next((found for found in explanations if found), None)


def _mistake(failure: Failure, ahead: Ahead, cancel: Cancel) -> Explanation | None:
    known = _known_mistake(failure, ahead, cancel)
    return Explanation(Source.MISTAKE, known.says) if known else None


def _near_miss(failure: Failure) -> Explanation | None:
    """Returns what the first failing check's values have in common with the right ones."""
    first = failure.findings[0]
    same = [one for one in failure.findings if one.check is first.check]
    if first.check.reveal is Reveal.NOTHING or not all(one.difference for one in same):
        return None
    lesson = failure.lesson
    code = f"{lesson.given_code}\n{lesson.run}\n{lesson.solution}"
    words = near_miss(
        [
            Miss(
                first.check.kind,
                one.difference,
                one.expected,
                one.got,
                rules_of(first.check),
                failure.answer,
                code,
                _shows_values(one),
                lesson.predict,
            )
            for one in same
            if one.difference
        ],
        [one.got for one in failure.passed if one.check is first.check],
    )
    if not words:
        return None
    return Explanation(Source.NEAR_MISS, f"{plain(words)}\n\n{_difference(first).text}")


def _difference(finding: Finding) -> Explanation:
    where = f"{finding.check.label} (case: {finding.run.case.title}):"
    text = f"{where}\n{describe(finding)}"
    if finding.check.says:
        return Explanation(Source.SAYS, f"{finding.check.says}\n\n{text}")
    return Explanation(Source.DIFFERENCE, text)


def _known_mistake(failure: Failure, ahead: Ahead, cancel: Cancel) -> Mistake | None:
    """Returns the mistake that behaves as the answer does in every case that was looked at."""
    seen = list(zip(failure.runs, failure.sightings, strict=False))
    # The case that failed first tells most mistakes apart, so that the others need not run.
    seen.sort(key=lambda pair: pair[1].complete and not _failed(failure, pair[0]))
    candidates = list(failure.lesson.mistakes)
    for run, sighting in seen:
        pending = [ahead.mistake(mistake.answer, run, cancel) for mistake in candidates]
        candidates = [
            mistake
            for mistake, other in zip(candidates, pending, strict=True)
            if did_the_same(
                failure.lesson, (failure.answer, sighting), (mistake.answer, other.result())
            )
        ]
        if not candidates:
            return None
    return candidates[0] if seen else None


def _failed(failure: Failure, run: CaseRun) -> bool:
    return any(finding.run is run for finding in failure.findings)


def is_error(finding: Finding, answer: str) -> bool:
    """Whether a check failed because the learner's own code raised, or could not be called.

    A check that reads and cannot, because there is too little to read, is only a check that failed.
    """
    raised = finding.raised
    if raised is None:
        return False
    in_answer = any(span.stage is Stage.ANSWER for span in raised.spans)
    return in_answer or is_of_arguments(raised, answer)
