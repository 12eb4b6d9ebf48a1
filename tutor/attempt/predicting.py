"""What a learner predicted, beside what came out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.attempt.judging import Finding, expected_of
from tutor.attempt.sighting import Sighting
from tutor.explain import plain
from tutor.judge import literal_text
from tutor.lesson import Lesson, Reveal
from tutor.wire import Raised

_KINDS = ("tensor", "value")
"""The kinds of check that look at what was written down."""


@dataclass(frozen=True)
class Prediction:
    """One thing that was predicted. Its texts are safe to write to a terminal."""

    name: str
    """What the check looks at."""
    predicted: str
    came_out: str
    """Empty where the lesson keeps it to itself until the prediction is right."""
    right: bool


def predictions(
    lesson: Lesson, findings: Sequence[Finding], expected: Sighting, seen: Sighting
) -> tuple[Prediction, ...]:
    """Returns what was predicted in the first case: wrong ones first, each in the checks' order.

    Args:
        lesson: The lesson; of one that asks for no prediction, there is none.
        findings: What became of the checks.
        expected: What the solution gave in the first case.
        seen: What the answer gave there.
    """
    if not lesson.predict or not seen.complete:
        return ()
    found = _predictions(lesson, findings, expected, seen)
    return tuple(sorted(found, key=lambda one: one.right))


def _predictions(
    lesson: Lesson, findings: Sequence[Finding], expected: Sighting, seen: Sighting
) -> Iterator[Prediction]:
    outcome = {id(one.check): one for one in findings if one.run is findings[0].run}
    for index, check in enumerate(lesson.checks):
        got, right = seen.observations[index], expected.observations[index]
        if check.kind not in _KINDS or isinstance(got, Raised) or isinstance(right, Raised):
            continue
        passed = outcome[id(check)].passed
        hidden = outcome[id(check)].run.case.hidden or check.reveal is not Reveal.VALUE
        shown = "" if hidden and not passed else literal_text(expected_of(check, right))
        yield Prediction(check.expression, plain(literal_text(got)), plain(shown), passed)
