"""Presses of Run on seeds that can be repeated, and cheap enough to be many."""

from collections.abc import Callable, Collection, Mapping
from random import Random

from tutor.attempt.ahead import Ahead
from tutor.attempt.attempt import attempt_prepared
from tutor.attempt.judging import did_the_same, judge_case, require_fit
from tutor.attempt.plan import CaseRun, plan
from tutor.attempt.sighting import Pending, Sighting
from tutor.attempt.verdict import Verdict
from tutor.engine import Cancel, End, Engine
from tutor.lesson import Lesson

_BITS = 62


class Trial:
    """Tries answers to a lesson, and runs none twice in the same case on the same seed.

    A round is one press of Run: its seeds follow from the lesson's id and the round's number. May
    be used from any thread.

    Args:
        lesson: The lesson.
        engine: Where they run.
    """

    def __init__(self, lesson: Lesson, engine: Engine) -> None:
        self.lesson = lesson
        self._ahead = Ahead(lesson, engine)
        self._never = Cancel()

    def runs(self, number: int) -> tuple[CaseRun, ...]:
        """Returns the cases of one round, visible ones first."""
        return plan(self.lesson, {}, self._drawn(number))

    def press(self, answer: str, number: int = 0) -> Verdict:
        """Presses Run on the seeds of one round, and has a failure explained."""
        return attempt_prepared(self._ahead, answer, drawn=self._drawn(number))

    def passes(self, answer: str, number: int, doubtful: Collection[str] = ()) -> bool:
        """Returns whether an answer passes on the seeds of one round; looks no further than needed.

        Args:
            answer: The answer.
            number: The round.
            doubtful: The titles of the cases to begin with.

        Raises:
            BrokenLessonError: What a right answer gives cannot be compared with.
        """
        runs = sorted(self.runs(number), key=lambda run: run.case.title not in doubtful)
        return self.passes_on(answer, runs)

    def passes_on(self, answer: str, runs: Collection[CaseRun], patience: float = 1) -> bool:
        """Returns whether an answer passes in these cases; raises as `passes` does.

        Args:
            answer: The answer.
            runs: The cases, in the order in which to look.
            patience: How many times the lesson's time it may take.
        """
        rights = (self.lesson.solution, *self.lesson.accepts)
        return any(all(self.fits(answer, right, run, patience) for run in runs) for right in rights)

    def fits(self, answer: str, right: str, run: CaseRun, patience: float = 1) -> bool:
        """Returns whether an answer does in one case what a right one does.

        Args:
            answer: The answer.
            right: The solution, or another right answer.
            run: The case.
            patience: How many times the lesson's time it may take.

        Raises:
            BrokenLessonError: What the right answer gives cannot be compared with.
        """
        # Both are asked for before one is waited for.
        self._ahead.solution(run, self._never, right)
        seen, expected = self.see(answer, run, patience), self.expect(right, run)
        require_fit(self.lesson, run, expected)
        return self.agree(run, expected, seen)

    def agree(self, run: CaseRun, expected: Sighting, seen: Sighting) -> bool:
        """Returns whether what was seen of an answer in a case passes for what was expected."""
        return (
            seen.complete
            and seen.given == expected.given
            and all(finding.passed for finding in judge_case(self.lesson, run, expected, seen))
        )

    def alike(self, one: str, other: str, runs: Collection[CaseRun]) -> bool:
        """Returns whether two answers, right or wrong, do the same in each of these cases."""
        return all(
            did_the_same(self.lesson, (one, self.see(one, run)), (other, self.see(other, run)))
            for run in runs
        )

    def see(self, answer: str, run: CaseRun, patience: float = 1) -> Sighting:
        """Returns what was seen of an answer in one case."""
        return _result(lambda: self._ahead.mistake(answer, run, self._never, patience))

    def expect(self, right: str, run: CaseRun) -> Sighting:
        """Returns what was seen of a right answer, which is given more time, in one case."""
        return _result(lambda: self._ahead.solution(run, self._never, right))

    def _drawn(self, number: int) -> Mapping[int, int]:
        draw = Random(f"{self.lesson.id}, round {number}")  # noqa: S311  # to be repeated
        hidden = [index for index, case in enumerate(self.lesson.cases) if case.hidden]
        return {index: draw.getrandbits(_BITS) for index in hidden}


def _result(ask: Callable[[], Pending]) -> Sighting:
    # A press of Run that ended early stops what another one may wait for.
    while (seen := ask().result()).end is End.CANCELLED:
        pass
    return seen
