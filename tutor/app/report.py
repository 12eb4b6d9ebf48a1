"""A verdict, as the paragraphs that a learner reads."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from textual.content import Content

from tutor.app.blocks import EMPTY, Block
from tutor.app.plain import printable, prose

if TYPE_CHECKING:
    from tutor.attempt.verdict import CheckResult, Verdict

_SIGNS = {
    "Passed": ("✓", "$text-success"),
    "Not yet": ("✗", "$text-error"),
    "Stopped": ("■", "$text-warning"),
    "Cannot run": ("!", "$text-warning"),
}
"""Each word on the screen, with its sign and its colour; the sign stands also without colour."""

_PASSED = ("✓", "$text-success")
_FAILED = ("✗", "$text-error")
_NOT_REACHED = ("·", "$foreground 60%")


def sign(verdict: "Verdict") -> str:
    """Return the sign of what came of it."""
    return _SIGNS[verdict.status.word][0]


def headline(verdict: "Verdict") -> Block:
    """Return the first line: what came of it, and how long it took."""
    return _headline(verdict.status.word, f"{verdict.seconds.total:.2f} s")


def details(verdict: "Verdict") -> Iterator[Block]:
    """Return what comes below the headline, the most helpful first."""
    if verdict.explanation:
        yield EMPTY
        yield from paragraphs(verdict.explanation.text)
    if any(check.reached for check in verdict.checks):
        for case, results in groupby(verdict.checks, key=lambda check: (check.case, check.hidden)):
            yield EMPTY
            yield _case(*case)
            for result in _by_title(results):
                yield from _check(result, verdict.message_beside(result))
    yield from _printed(verdict.printed)


def cannot(text: str) -> Iterator[Block]:
    """Return the report on an answer that could not run."""
    yield _headline("Cannot run")
    yield EMPTY
    yield from paragraphs(text)


def paragraphs(text: str, indent: int = 0) -> Iterator[Block]:
    """Return plain text by its own lines, with code in backticks shown as code."""
    for line in text.strip().split("\n"):
        depth = len(line) - len(line.lstrip())
        yield Block(prose(line), indent=indent + depth)


def _headline(word: str, detail: str = "") -> Block:
    sign, colour = _SIGNS[word]
    return Block(
        Content.assemble(
            (word, f"{colour} bold"), (f"  {detail}" * bool(detail), "$foreground 60%")
        ),
        sign,
        f"{colour} bold",
    )


def _case(title: str, hidden: bool) -> Block:  # noqa: FBT001 - as the check has it
    return Block(
        Content.assemble(
            (printable(title), "bold"), (" · hidden" if hidden else "", "$foreground 60%")
        )
    )


def _by_title(results: Iterable["CheckResult"]) -> Iterable["CheckResult"]:
    """Return each check once, as it failed if it did: a case may have run with many inputs."""
    told: dict[str, CheckResult] = {}
    for result in results:
        if told.setdefault(result.title, result).passed:
            told[result.title] = result
    return told.values()


def _check(result: "CheckResult", message: str) -> Iterator[Block]:
    if not result.reached:
        yield Block(
            prose(f"{result.title}: not reached", "$foreground 60%"), *_NOT_REACHED, indent=1
        )
        return
    yield Block(prose(result.title), *(_PASSED if result.passed else _FAILED), indent=1)
    if message:
        yield from paragraphs(message, indent=3)


def _printed(text: str) -> Iterator[Block]:
    if not text.strip():
        return
    yield EMPTY
    yield Block(Content.styled("Printed", "bold"))
    for line in printable(text).rstrip("\n").split("\n"):
        yield Block(Content(line.expandtabs(8)), "│", "$foreground 60%", indent=1)
