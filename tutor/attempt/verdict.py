"""What one press of Run ends in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tutor.attempt.predicting import Prediction
from tutor.explain.explanation import Explanation
from tutor.judge.cells import Cells
from tutor.judge.outline import Outline
from tutor.judge.path import Path


class Status(StrEnum):
    """What happened to the answer."""

    PASSED = "passed"
    FAILED = "failed"
    """A check failed."""
    ERROR = "error"
    """The answer raised; SyntaxError and SystemExit count."""
    TIMEOUT = "timeout"
    MEMORY = "memory"
    OUTPUT = "output"
    CANCELLED = "cancelled"
    """The learner stopped it."""
    CRASHED = "crashed"
    """The process died: a signal, an abort, `os._exit`; or its reply was none."""
    BLOCKED = "blocked"
    """It asked for what answers may not have, and died of it."""
    CANNOT = "cannot"
    """The lesson is broken, or there is no engine."""

    @property
    def word(self) -> str:
        """The word on the screen."""
        return _WORDS.get(self, "Stopped")


_WORDS = {
    Status.PASSED: "Passed",
    Status.FAILED: "Not yet",
    Status.ERROR: "Not yet",
    Status.CANNOT: "Cannot run",
}


@dataclass(frozen=True)
class CheckResult:
    """One check in one case."""

    title: str
    kind: str
    case: str
    """The case's title."""
    hidden: bool
    """Whether the case is hidden: then the message shows no value."""
    passed: bool
    message: str
    """Empty when it passed; else the first difference. Safe to write to a terminal."""
    raised: str = ""
    """The error, where looking raised one: `TypeError: ...`."""
    reached: bool = True
    """Whether there was anything to check: not so when the answer ended before."""
    picture: Cells | Outline | None = None
    """The first difference for the eye, as far as the case and the check may show it. Its texts
    are untrusted."""
    path: Path | None = None
    """Of a check of what flows: the calls that lead to the first difference. Its names are
    untrusted."""


@dataclass(frozen=True)
class Seconds:
    """How long it took."""

    run: float
    """In the learner's processes, the longest of them."""
    total: float
    """From the press of Run to the verdict."""


@dataclass(frozen=True)
class Verdict:
    """What the learner is told, and what is kept."""

    lesson: str
    """The lesson's id."""
    status: Status
    checks: tuple[CheckResult, ...]
    """Every check of every case, in the lesson's order, visible cases first."""
    explanation: Explanation | None
    """None when passed."""
    printed: str
    """What the first visible case printed. Safe to write to a terminal."""
    seconds: Seconds
    containment: str
    """The level at which the answer ran: `strong`, `good` or `basic`."""
    failed_seeds: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """The seeds to run again until they pass, by the hidden case's index."""
    predictions: tuple[Prediction, ...] = ()
    """Of a lesson that asks for some: what was predicted in the first case, and what came out."""
    warnings: tuple[Explanation, ...] = ()
    """What the answer was warned of and the solution was not, each kind once."""

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return self.status is Status.PASSED

    def message_beside(self, check: CheckResult) -> str:
        """Returns what to say beside a check: nothing that the explanation says already."""
        text = self.explanation.text if self.explanation else ""
        told = check.message in text or (check.raised and check.raised in text)
        return "" if told else check.message
