"""The sequence: draw seeds, run the answer and the solution, judge, explain."""

import time
from collections.abc import Mapping

from tutor.attempt.ahead import PATIENCE, Ahead
from tutor.attempt.explaining import Failure, describe, explain, is_error, path, picture
from tutor.attempt.judging import (
    BrokenLessonError,
    Finding,
    judge_case,
    require_allowed,
    require_fit,
)
from tutor.attempt.plan import CaseRun
from tutor.attempt.predicting import Prediction, predictions
from tutor.attempt.sighting import Pending, Sighting
from tutor.attempt.verdict import CheckResult, Seconds, Status, Verdict
from tutor.engine import Cancel, End, Engine, EngineError
from tutor.explain import (
    Explanation,
    Source,
    explain_warning,
    is_refusal,
    message,
    plain,
    same_warning,
)
from tutor.lesson import Lesson
from tutor.wire import Level, Raised

_MOST_KEPT_SEEDS = 3
_MOST_PRINTED = 20_000
_MOST_WARNINGS = 3
_NO_MEMORY = (
    "DefaultCPUAllocator: can't allocate memory",
    "DefaultCPUAllocator: not enough memory",
)
_ENDS = {
    End.TIMEOUT: Status.TIMEOUT,
    End.OUTPUT: Status.OUTPUT,
    End.MEMORY: Status.MEMORY,
    End.PROCESSES: Status.BLOCKED,
    End.CANCELLED: Status.CANCELLED,
}


def attempt(
    lesson: Lesson,
    answer: str,
    engine: Engine,
    *,
    seeds: Mapping[int, tuple[int, ...]] | None = None,
    cancel: Cancel | None = None,
) -> Verdict:
    """Runs an answer and judges it; blocks until there is a verdict.

    Args:
        lesson: The lesson.
        answer: The learner's code.
        engine: Where it runs.
        seeds: Seeds on which a hidden case failed before, by the case's index.
        cancel: What the learner stops it with.

    Returns:
        The verdict. Nothing that a learner or an author did is raised.
    """
    return attempt_prepared(Ahead(lesson, engine), answer, seeds=seeds, cancel=cancel)


def attempt_prepared(  # noqa: PLR0913  # what an attempt is made of
    ahead: Ahead,
    answer: str,
    *,
    seeds: Mapping[int, tuple[int, ...]] | None = None,
    cancel: Cancel | None = None,
    explained: bool = True,
    drawn: Mapping[int, int] | None = None,
) -> Verdict:
    """Does what `attempt` does, with what was prepared for the lesson.

    Args:
        ahead: What was prepared.
        answer: The learner's code.
        seeds: Seeds on which a hidden case failed before, by the case's index.
        cancel: What the learner stops it with.
        explained: Whether to find out why it failed, if it did.
        drawn: Seeds of the hidden cases to take in place of fresh ones, by the case's index.
    """
    one = _Attempt(ahead, _text(answer), seeds or {}, cancel or Cancel(), drawn)
    return one.verdict(explained=explained)


def _text(answer: str) -> str:
    """Returns an answer as Python reads a file: no byte order mark, and lines that end in LF."""
    return answer.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


class _Attempt:
    def __init__(
        self,
        ahead: Ahead,
        answer: str,
        kept: Mapping[int, tuple[int, ...]],
        cancel: Cancel,
        drawn: Mapping[int, int] | None,
    ) -> None:
        self._lesson = ahead.lesson
        self._ahead = ahead
        self._answer = answer
        self._engine = ahead.engine
        self._kept = kept
        self._started = time.monotonic()
        self._runs = ahead.take_plan(kept, drawn)
        self._sightings: list[Sighting] = []
        self._expected: list[Sighting] = []
        """What the solution gave, for each of these."""
        self._findings: list[Finding] = []
        self._changed_inputs: CaseRun | None = None
        # What stops an attempt early is not the learner's doing, so it has a cancel of its own.
        self._cancel = Cancel()
        self._learner = cancel
        cancel.then(self._cancel.cancel)

    def verdict(self, *, explained: bool) -> Verdict:
        try:
            self._look()
            status = self._status()
            silent = status is Status.PASSED or not explained
            explanation = None if silent else self._explain(status)
        except BrokenLessonError as error:
            text = f"This lesson is broken: {error}.\nYour answer was not judged. Tell its author."
            return self._end(Status.CANNOT, Explanation(Source.ERROR, plain(text)))
        except EngineError as error:
            return self._end(Status.CANNOT, Explanation(Source.ERROR, plain(str(error))))
        finally:
            self._cancel.cancel()
        return self._end(status, explanation)

    def _look(self) -> None:
        """Runs the answer and the solution side by side, until something stops the answer."""
        pairs = [
            (
                run,
                self._pending(self._answer, run),
                self._ahead.solution(run, self._cancel),
            )
            for run in self._runs
        ]
        for run, answer, solution in pairs:
            seen = answer.result()
            if self._learner.cancelled:
                return
            expected = solution.result()
            if expected.end is End.CANCELLED and not self._cancel.cancelled:
                # It ran ahead, and the learner has gone on to another lesson meanwhile.
                expected = self._ahead.solution(run, self._cancel).result()
            if self._learner.cancelled:
                return
            require_allowed(expected, self._engine.containment)
            require_fit(self._lesson, run, expected)
            self._sightings.append(seen)
            self._expected.append(expected)
            if seen.end is not End.REPLIED:
                return
            if seen.complete:
                self._compare_inputs(run, expected, seen)
                self._findings += judge_case(self._lesson, run, expected, seen)
        if not all(finding.passed for finding in self._findings):
            self._accept()

    def _accept(self) -> None:
        """Takes the findings against another right answer, if one and the same fits every case."""
        if not all(seen.complete for seen in self._sightings):
            return
        for number, other in enumerate(self._lesson.accepts, 1):
            findings: list[Finding] = []
            pending = [self._ahead.solution(run, self._cancel, other) for run in self._runs]
            for run, accepted, seen in zip(self._runs, pending, self._sightings, strict=True):
                expected = accepted.result()
                if self._learner.cancelled:
                    return
                require_fit(self._lesson, run, expected, f"item {number} of its `accepts`")
                findings += judge_case(self._lesson, run, expected, seen)
            if all(finding.passed for finding in findings):
                self._findings = findings
                return

    def _pending(self, answer: str, run: CaseRun) -> Pending:
        return Pending(self._engine, self._lesson, answer, run, self._cancel)

    def _compare_inputs(self, run: CaseRun, expected: Sighting, seen: Sighting) -> None:
        """Finds out whose doing it is when the inputs are not those of the solution.

        Raises:
            BrokenLessonError: They are different at every run.
        """
        if seen.given == expected.given:
            return
        again = Pending(
            self._engine, self._lesson, self._lesson.solution, run, self._cancel, PATIENCE
        ).result()
        if again.complete and again.given != expected.given:
            raise BrokenLessonError(
                f"the inputs of the case `{run.case.title}` come out different at every run"
            )
        self._changed_inputs = self._changed_inputs or run

    def _status(self) -> Status:
        if self._learner.cancelled:
            return Status.CANCELLED
        for seen in self._sightings:
            if seen.end is not End.REPLIED:
                return _ENDS.get(seen.end, Status.CRASHED)
            if seen.raised:
                return self._error(seen.raised)
        failed = [finding for finding in self._findings if not finding.passed]
        if any(finding.raised and _ran_out(finding.raised) for finding in failed):
            return Status.MEMORY
        raised = failed[0].raised if failed and not self._changed_inputs else None
        if raised and is_error(failed[0], self._answer):
            return self._error(raised)
        return Status.FAILED if failed or self._changed_inputs else Status.PASSED

    def _error(self, raised: Raised) -> Status:
        if _ran_out(raised):
            return Status.MEMORY
        contained = self._engine.containment is not Level.BASIC
        return Status.BLOCKED if contained and is_refusal(raised) else Status.ERROR

    def _explain(self, status: Status) -> Explanation:
        failed = tuple(finding for finding in self._findings if not finding.passed)
        failure = Failure(
            self._lesson,
            self._answer,
            status,
            self._runs,
            tuple(self._sightings),
            failed,
            tuple(finding for finding in self._findings if finding.passed),
            self._changed_inputs,
        )
        return explain(failure, self._ahead, self._cancel)

    def _end(self, status: Status, explanation: Explanation | None) -> Verdict:
        return Verdict(
            lesson=self._lesson.id,
            status=status,
            # Of a lesson that is broken, no check tells anything of the answer.
            checks=() if status is Status.CANNOT else self._results(),
            explanation=explanation,
            predictions=() if status is Status.CANNOT else self._predictions(),
            warnings=() if status is Status.CANNOT else self._warnings(),
            printed=self._printed(),
            seconds=Seconds(
                run=max((seen.seconds for seen in self._sightings), default=0.0),
                total=time.monotonic() - self._started,
            ),
            containment=self._engine.containment,
            failed_seeds=self._seeds_to_keep(),
        )

    def _results(self) -> tuple[CheckResult, ...]:
        judged = {(id(one.run), id(one.check)): one for one in self._findings}
        results = []
        for run in self._runs:
            for check in self._lesson.checks:
                finding = judged.get((id(run), id(check)))
                results.append(
                    CheckResult(
                        title=check.label,
                        kind=check.kind,
                        case=run.case.title,
                        hidden=run.case.hidden,
                        passed=finding is not None and finding.passed,
                        message=describe(finding) if finding else "Not reached.",
                        raised=message(finding.raised) if finding and finding.raised else "",
                        reached=finding is not None,
                        picture=picture(finding) if finding else None,
                        path=path(finding) if finding else None,
                    )
                )
        return tuple(results)

    def _predictions(self) -> tuple[Prediction, ...]:
        if not self._findings:
            return ()
        first = self._findings, self._expected[0], self._sightings[0]
        return predictions(self._lesson, *first)

    def _warnings(self) -> tuple[Explanation, ...]:
        """Explains what the answer was warned of, and the solution was not, each kind once."""
        fresh: list[Raised] = []
        for seen, expected in zip(self._sightings, self._expected, strict=True):
            for one in seen.warned:
                if not any(same_warning(one, other) for other in (*expected.warned, *fresh)):
                    fresh.append(one)
        return tuple(
            explain_warning(one, self._answer, self._lesson.given_code)
            for one in fresh[:_MOST_WARNINGS]
        )

    def _printed(self) -> str:
        printed = self._sightings[0].printed if self._sightings else b""
        return plain(printed.decode(errors="replace"))[:_MOST_PRINTED]

    def _seeds_to_keep(self) -> Mapping[int, tuple[int, ...]]:
        """Returns the seeds that failed now, or failed before and were not reached now."""
        judged = {id(finding.run) for finding in self._findings}
        failed = {id(finding.run) for finding in self._findings if not finding.passed}
        keep: dict[int, tuple[int, ...]] = {}
        for run in self._runs:
            unsettled = id(run) not in judged and run.seed in self._kept.get(run.index, ())
            if run.case.hidden and (id(run) in failed or unsettled):
                seeds = (*keep.get(run.index, ()), run.seed)
                keep[run.index] = seeds[-_MOST_KEPT_SEEDS:]
        return keep


def _ran_out(raised: Raised) -> bool:
    return raised.type == "MemoryError" or any(text in raised.message for text in _NO_MEMORY)
