"""One sighting against the solution's: which checks passed, and how the others differ."""

from dataclasses import dataclass, fields

from tutor.attempt.plan import CaseRun
from tutor.attempt.sighting import Sighting
from tutor.engine import End, EngineError
from tutor.explain import is_refusal, message, same_error, sentence
from tutor.judge import Difference, LiteralError, Rules, alike, compare, expect, unfit
from tutor.lesson import Check, EqualsCheck, Lesson
from tutor.wire import Level, Raised, Stage, Value


class BrokenLessonError(Exception):
    """The lesson itself is at fault. The text says how."""


@dataclass(frozen=True)
class Finding:
    """One check in one case."""

    check: Check
    run: CaseRun
    difference: Difference | None = None
    raised: Raised | None = None
    """What observing it raised, in place of a difference."""
    expected: Value = None
    """What the solution gave, or what the check says is right."""
    got: Value = None
    """What the answer gave."""

    @property
    def passed(self) -> bool:
        """Whether nothing differed."""
        return self.difference is None and self.raised is None


def rules_of(check: Check) -> Rules:
    """Returns what a check says about how to compare."""
    said = {
        field.name: getattr(check, field.name)
        for field in fields(Rules)
        if hasattr(check, field.name)
    }
    return Rules(**{**said, "ignore": frozenset(check.ignore)})


def expected_of(check: Check, seen: Value) -> Value:
    """Returns what a check expects: what the solution gave, or else what its literal says.

    Raises:
        LiteralError: The literal stands for nothing that can be observed.
    """
    if isinstance(check, EqualsCheck) and check.says_what_is_right:
        return expect(check.kind, check.equals, seen)
    return seen


def judge_case(
    lesson: Lesson, run: CaseRun, expected: Sighting, got: Sighting
) -> tuple[Finding, ...]:
    """Returns a finding for each check, in the lesson's order.

    Args:
        lesson: The lesson.
        run: The case.
        expected: What the solution gave; known to be fit.
        got: What the answer gave; complete.
    """
    return tuple(
        _finding(check, run, expected.observations[index], got.observations[index])
        for index, check in enumerate(lesson.checks)
    )


def require_allowed(expected: Sighting, level: Level) -> None:
    """Makes sure that a right answer was refused nothing that the strongest containment allows.

    Args:
        expected: What was seen of the right answer.
        level: At which it ran.

    Raises:
        EngineError: It was; then neither the lesson nor the learner is at fault.
    """
    errors = (expected.raised, *expected.observations.values())
    for raised in errors if level is Level.GOOD else ():
        if isinstance(raised, Raised) and is_refusal(raised):
            raise EngineError(
                "This lesson needs what answers may not do on this system: containment is at level "
                f"{level}, which refused it to the lesson's own solution ({message(raised)}).\n"
                "Your answer was not judged. `torchtutor doctor` says how to get level "
                f"{Level.STRONG}, which allows more."
            )


def require_fit(
    lesson: Lesson, run: CaseRun, expected: Sighting, whose: str = "the lesson's own solution"
) -> None:
    """Makes sure that what a right answer gave can be compared with.

    Args:
        lesson: The lesson.
        run: The case.
        expected: What was seen of the right answer.
        whose: Which right answer it is, in words.

    Raises:
        BrokenLessonError: It cannot; the text names the check and the case.
    """
    where = f"in the case `{run.case.title}`"
    if expected.end is not End.REPLIED:
        raise BrokenLessonError(f"{whose} did not finish {where}: {expected.end}")
    if expected.raised:
        raise BrokenLessonError(
            f"{_WHO[expected.raised.stage].format(whose)} raised {message(expected.raised)} {where}"
        )
    for index, check in enumerate(lesson.checks):
        seen = expected.observations[index]
        if isinstance(seen, Raised):
            raise BrokenLessonError(
                f"the check `{check.label}` raised {message(seen)} with {whose} {where}"
            )
        if why := _unfit(check, seen, whose):
            raise BrokenLessonError(f"the check `{check.label}` cannot be used {where}: {why}")


def _unfit(check: Check, seen: Value, whose: str) -> str | None:
    rules = rules_of(check)
    if why := unfit(check.kind, seen, rules):
        return why
    try:
        expected = expected_of(check, seen)
    except LiteralError as error:
        return f"in its `equals`, {error}"
    # What no literal says is the solution's own, and a comparison with itself tells nothing.
    differs = expected is not seen
    if differs and (difference := compare(check.kind, expected, seen, rules)):
        told = sentence(difference, values=True).removesuffix(".")
        return f"{whose} does not give what its `equals` says: {told}"
    return None


_WHO = {
    Stage.SETUP: "the lesson's setup",
    Stage.ANSWER: "{}",
    Stage.GIVEN: "an input of the lesson",
    Stage.RUN: "the lesson's `run`, with {},",
    Stage.CHECK: "a check of the lesson",
}


def _finding(check: Check, run: CaseRun, expected: Value | Raised, got: Value | Raised) -> Finding:
    assert not isinstance(expected, Raised)
    if isinstance(got, Raised):
        return Finding(check, run, raised=got)
    right = expected_of(check, expected)
    difference = compare(check.kind, right, got, rules_of(check))
    return Finding(check, run, difference, expected=right, got=got)


def did_the_same(lesson: Lesson, one: tuple[str, Sighting], other: tuple[str, Sighting]) -> bool:
    """Returns whether two answers, right or wrong, were seen to do the same.

    Args:
        lesson: The lesson.
        one: An answer, and what was seen of it in a case.
        other: Another answer in the same case.
    """
    (answer, first), (other_answer, second) = one, other
    if first.raised and second.raised:
        return same_error(first.raised, answer, second.raised, other_answer)
    if not (first.complete and second.complete):
        return False
    for index, check in enumerate(lesson.checks):
        seen, other_seen = first.observations[index], second.observations[index]
        if isinstance(seen, Raised) and isinstance(other_seen, Raised):
            if not same_error(seen, answer, other_seen, other_answer):
                return False
        elif not _same(check, seen, other_seen):
            return False
    return True


def _same(check: Check, first: Value | Raised, second: Value | Raised) -> bool:
    if isinstance(first, Raised) or isinstance(second, Raised):
        return False
    return alike(check.kind, first, second, rules_of(check))
