"""What is known of a lesson before an answer comes: the next seeds, and what its own code does."""

import contextlib
import threading
from collections.abc import Mapping, Sequence

from tutor.attempt.plan import CaseRun, draw, jobs, plan
from tutor.attempt.sighting import Pending
from tutor.engine import Cancel, Engine, EngineError
from tutor.lesson import Lesson

PATIENCE = 5
"""How many times the lesson's time its own solution may take."""


class Ahead:
    """Prepares the next attempt at a lesson while the learner thinks; remembers from the last.

    Without `renew`, everything is done when an attempt asks for it. May be used from any thread.

    Args:
        lesson: The lesson.
        engine: Where it runs.
    """

    def __init__(self, lesson: Lesson, engine: Engine) -> None:
        self.lesson = lesson
        self.engine = engine
        self._cancel = Cancel()
        self._idle = Cancel()
        """Stops what only shortens the explanation of an answer that may never come."""
        self._lock = threading.Lock()
        self._drawn: dict[int, int] = {}
        """The seeds of the next attempt, by the hidden case's index."""
        self._seen: dict[tuple[str, int, int], Pending] = {}
        """By the code, the case's index and the seed."""

    def take_plan(
        self, kept: Mapping[int, tuple[int, ...]], drawn: Mapping[int, int] | None = None
    ) -> tuple[CaseRun, ...]:
        """Returns the cases of one attempt, on seeds that no other attempt gets.

        Args:
            kept: Seeds that failed before, by the case's index.
            drawn: Seeds of the hidden cases to take in place of fresh ones, by the case's index.
        """
        self._idle.cancel()
        if drawn is None:
            with self._lock:
                drawn, self._drawn = self._drawn or draw(self.lesson), {}
        return plan(self.lesson, kept, drawn)

    def solution(self, run: CaseRun, cancel: Cancel, code: str | None = None) -> Pending:
        """Returns what the solution, or another right answer, does in one case.

        A right answer comes to its end. One that did not was kept from it, as where the machine
        had no memory left: that is not remembered, and it runs again.
        """
        code = code or self.lesson.solution
        self._forget_what_was_cut_short(code, run)
        # Beside an answer that takes all of a slow machine, it must not seem too slow.
        return self._pending(code, run, cancel, PATIENCE)

    def mistake(self, code: str, run: CaseRun, cancel: Cancel, patience: float = 1) -> Pending:
        """Returns what one of the lesson's mistakes does in one case."""
        return self._pending(code, run, cancel, patience)

    def renew(self, kept: Mapping[int, tuple[int, ...]]) -> None:
        """Prepares the next attempt, and forgets what only the last one needed.

        Blocks until the lesson's own code has run on the new seeds.

        Args:
            kept: Seeds that failed before, by the case's index.
        """
        idle = Cancel()
        with self._lock:
            self._idle = idle
            self._drawn = draw(self.lesson)
            runs = plan(self.lesson, kept, self._drawn)
            known = {(run.index, run.seed) for run in runs}
            self._seen = {key: one for key, one in self._seen.items() if key[1:] in known}
        # The attempt that comes is told why nothing can run.
        with contextlib.suppress(EngineError):
            _wait([self.solution(run, self._cancel) for run in runs])
            needed = sum(len(jobs(self.lesson, "", run)) for run in runs)
            self._have_waiting(needed)
            visible = [run for run in runs if not run.case.hidden]
            mistakes = [mistake.answer for mistake in self.lesson.mistakes]
            _wait([self.mistake(code, run, idle) for run in visible for code in mistakes])
            self._have_waiting(needed)

    def close(self) -> None:
        """Stops what runs ahead: another lesson was opened."""
        self._cancel.cancel()
        self._idle.cancel()

    def _have_waiting(self, count: int) -> None:
        lesson = self.lesson
        self.engine.have_waiting(count, lesson.limits.memory, needs_gpu=lesson.needs_gpu)

    def _pending(self, code: str, run: CaseRun, cancel: Cancel, patience: float) -> Pending:
        key = (code, run.index, run.seed)
        with self._lock:
            if key not in self._seen or self._seen[key].given_up:
                self._seen[key] = Pending(self.engine, self.lesson, code, run, cancel, patience)
            return self._seen[key]

    def _forget_what_was_cut_short(self, code: str, run: CaseRun) -> None:
        key = (code, run.index, run.seed)
        with self._lock:
            if key in self._seen and self._seen[key].cut_short:
                del self._seen[key]


def _wait(pending: Sequence[Pending]) -> None:
    for one in pending:
        one.result()
