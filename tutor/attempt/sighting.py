"""What was seen of one answer in one case, put together from its processes."""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass

from tutor.attempt.plan import CaseRun, jobs
from tutor.engine import Cancel, End, Engine, Outcome
from tutor.judge import words
from tutor.lesson import Lesson, When
from tutor.wire import Raised, Value


@dataclass(frozen=True)
class Sighting:
    """One answer in one case."""

    end: End
    """How it ended: the first of its processes that did not reply, if there is one."""
    exit_code: int | None
    raised: Raised | None
    """What ended the case before anything could be observed."""
    observations: Mapping[int, Value | Raised]
    """By the check's place in the lesson."""
    given: str
    """A digest of the inputs."""
    printed: bytes
    warned: tuple[Raised, ...]
    """Each kind of warning once, of all that the code of the case led to."""
    seconds: float

    @property
    def complete(self) -> bool:
        """Whether every check was observed."""
        return self.end is End.REPLIED and self.raised is None


class Pending:
    """A sighting to come.

    Args:
        engine: Where it runs.
        lesson: The lesson.
        answer: The answer, or the solution.
        run: The case and its seed.
        cancel: What stops it.
        patience: How many times the lesson's time it may take.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # what a run is made of
        self,
        engine: Engine,
        lesson: Lesson,
        answer: str,
        run: CaseRun,
        cancel: Cancel,
        patience: float = 1,
    ) -> None:
        self._cancel = cancel
        self._jobs = jobs(lesson, answer, run, patience)
        self._of_text: dict[int, Value | Raised] = {
            index: words(answer)
            for index, check in enumerate(lesson.checks)
            if check.when is When.TEXT
        }
        self._futures: list[Future[Outcome]] = [engine.submit(job, cancel) for job in self._jobs]

    @property
    def given_up(self) -> bool:
        """Whether it was stopped before it was done, or will be, or could not run at all."""
        if not all(future.done() for future in self._futures):
            return self._cancel.cancelled
        return any(
            future.exception() or future.result().end is End.CANCELLED for future in self._futures
        )

    @property
    def cut_short(self) -> bool:
        """Whether it is done, and did not come to its end."""
        if not all(future.done() for future in self._futures):
            return False
        return self.given_up or self.result().end is not End.REPLIED

    def result(self) -> Sighting:
        """Waits for it; raises EngineError when there is no process to run it in."""
        outcomes = [future.result() for future in self._futures]
        observations = {**self._of_text}
        for job, outcome in zip(self._jobs, outcomes, strict=True):
            seen = outcome.reply.observations if outcome.reply else ()
            observations |= {probe.id: one for probe, one in zip(job.probes, seen, strict=False)}
        return _put_together(outcomes, observations)


def _put_together(outcomes: list[Outcome], observations: Mapping[int, Value | Raised]) -> Sighting:
    # The first that went wrong tells most; they run the same code.
    told = next((one for one in outcomes if one.end is not End.REPLIED), None)
    raised = next((one.reply.raised for one in outcomes if one.reply and one.reply.raised), None)
    first = outcomes[0]
    return Sighting(
        end=told.end if told else End.REPLIED,
        exit_code=told.exit_code if told else None,
        raised=None if told else raised,
        observations=observations,
        given=first.reply.given if first.reply else "",
        printed=first.printed,
        warned=tuple(one for outcome in outcomes if outcome.reply for one in outcome.reply.warned),
        seconds=max(one.seconds for one in outcomes),
    )
