"""One row of the table, and what rows come to."""

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.attempt.verdict import Status
from tutor.wire import LEVELS, Level

SHORT, LONG = 0.5, 20
"""Seconds: for what only the deadline ends, and for what comes to an end before."""
RIGHT = "square = lambda x: x * x"
CONTAINED = (Level.STRONG, Level.GOOD)


class End:
    """A status, and pieces of what is then said: what happened, and what to try.

    Args:
        status: The status.
        *says: The pieces; none where there is nothing to say.
    """

    def __init__(self, status: Status, *says: str) -> None:
        self.status = status
        self.says = says

    def fits(self, verdict) -> bool:
        """Whether this is what an attempt came to."""
        text = verdict.explanation.text if verdict.explanation else ""
        return verdict.status is self.status and all(piece in text for piece in self.says)

    def __repr__(self) -> str:
        return f"{self.status}: {' … '.join(self.says)}"


@dataclass(frozen=True)
class Hostile:
    """An answer, and what it must come to."""

    code: str
    ends: Mapping[Level, tuple[End, ...]]
    """By the levels that promise to hold it; more than one where the kernel decides which."""
    seconds: float


def row(code, *ends, good=None, basic=None, levels=LEVELS, seconds=None):
    """A row that comes to the same at every level, but for those that are named."""
    own = {Level.GOOD: good, Level.BASIC: basic}
    by_level = {level: (own[level],) if own.get(level) else ends for level in levels}
    waits = any(end.status is Status.TIMEOUT for end in ends)
    return Hostile(code, by_level, seconds or (SHORT if waits else LONG))


PASSED = End(Status.PASSED)
TIMEOUT = End(
    Status.TIMEOUT, "It was stopped after", "a loop that never ends", "something that waits"
)
MEMORY = End(
    Status.MEMORY, "more memory than this lesson allows (512 MiB)", "larger than you meant"
)
OUTPUT = End(Status.OUTPUT, "more than a million characters", "a `print` in a loop")
PROCESSES = End(Status.BLOCKED, "more than 100 processes and threads", "Does a loop start")
MALFORMED = End(Status.CRASHED, "What came back", "was malformed", "Take that out and run again")
ROOM = End(Status.BLOCKED, "Answers have little room here", "more than you meant")
REFUSED = End(
    Status.BLOCKED, "Answers may not do that here", "What the lesson asks for needs none of it"
)
UNSEEN = End(Status.BLOCKED, "answers cannot see it", "Write what you need into your code")
MISSING = End(Status.ERROR, "There is no `", "an answer runs in an empty folder of its own")
UNREACHABLE = End(
    Status.BLOCKED, "Answers have no network here", "write what you need into your code"
)
OTHER_INPUTS = End(Status.FAILED, "the inputs of the case", "Leave those as they were")
WRONG_NUMBERS = End(Status.FAILED, "2 of 3 elements differ", "expected")


def crashed(how):
    """It ended without a reply: by an exit code, or by itself."""
    return End(Status.CRASHED, f"before it could be looked at{how}", "Take that out and run again")


def killed(signal):
    """It died of a signal."""
    return End(Status.CRASHED, f"before it could be looked at ({signal})", "Take lines out until")


def raised(error, *says):
    """Its own error is what it came to."""
    return End(Status.ERROR, error, *says)


def failed(*says):
    """An ordinary verdict."""
    return End(Status.FAILED, *says)
