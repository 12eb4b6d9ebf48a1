"""A verdict, as the paragraphs that a learner reads."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from tutor.app.blocks import EMPTY, Block, Laid
from tutor.app.cells import CellsBlock
from tutor.app.marked import MarkedBlock
from tutor.app.outline import OutlineBlock
from tutor.app.path import PathBlock
from tutor.app.plain import printable, prose
from tutor.app.predicted import PredictionsBlock

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
_DIM = "$foreground 60%"
_NOT_REACHED = ("·", _DIM)
_CODE = re.compile(r" *\d+ │ ")
"""How a line of code begins."""
_MARKS = re.compile(r" *\^+")
"""A line that marks a part of the code above it."""
_CASE = 4
"""How far a case is indented below its check."""


def sign(verdict: "Verdict") -> str:
    """Return the sign of what came of it."""
    return _SIGNS[verdict.status.word][0]


def headline(verdict: "Verdict") -> Block:
    """Return the first line: what came of it, and how long it took."""
    return _headline(verdict.status.word, f"{verdict.seconds.total:.2f} s")


def predicted(verdict: "Verdict") -> Iterator[Laid]:
    """Return what was predicted beside what came out; nothing where nothing was."""
    if verdict.predictions:
        yield EMPTY
        yield PredictionsBlock(verdict.predictions)


def explanation(verdict: "Verdict") -> Iterator[Laid]:
    """Return why it did not pass; nothing when it did."""
    if verdict.explanation:
        yield EMPTY
        yield from paragraphs(verdict.explanation.text)


def warnings(verdict: "Verdict") -> Iterator[Laid]:
    """Return what it was warned of; nothing where it was not."""
    for warning in verdict.warnings:
        yield EMPTY
        _, *more = paragraphs(warning.text)
        yield Block(prose(warning.text.strip().split("\n")[0]), "▲", "$text-warning")
        yield from more


@dataclass(frozen=True)
class CheckReport:
    """One check, as it came out in all cases."""

    title: Content
    sign: str
    style: str
    """The sign's style."""
    cases: tuple[Laid, ...]
    """What is folded below: each case with what it has to say."""
    unfolded: bool
    """Whether the cases are of interest at once."""


def checks(verdict: "Verdict") -> Iterator[CheckReport]:
    """Return each check once; none where the answer came to none."""
    if any(result.reached for result in verdict.checks):
        yield from all_checks(verdict)


def all_checks(verdict: "Verdict") -> Iterator[CheckReport]:
    """Return each check once, also where the answer came to none."""
    by_title: dict[tuple[str, str], list[CheckResult]] = {}
    for result in verdict.checks:
        by_title.setdefault((result.title, result.kind), []).append(result)
    for results in by_title.values():
        yield _check(list(_by_case(results)), verdict)


def printed(verdict: "Verdict") -> Iterator[Block]:
    """Return what the answer printed, or that it printed nothing."""
    lines = printed_lines(verdict)
    if not lines:
        yield Block(prose("Your answer printed nothing.", _DIM))
        return
    case = f" in the case “{verdict.checks[0].case}”" if verdict.checks else ""
    yield Block(prose(f"Printed{case}:", _DIM))
    for line in lines:
        yield Block(Content(line.expandtabs(8)), "│", _DIM)


def printed_lines(verdict: "Verdict") -> list[str]:
    """Return what the answer printed, line by line."""
    text = printable(verdict.printed).rstrip()
    return text.split("\n") if text else []


def cannot(text: str) -> Iterator[Laid]:
    """Return the report on an answer that could not run."""
    yield _headline("Cannot run")
    yield EMPTY
    yield from paragraphs(text)


def paragraphs(text: str, indent: int = 0) -> Iterator[Laid]:
    """Return plain text by its own lines, with code in backticks shown as code."""
    lines = text.strip().split("\n")
    marks = {
        at
        for at in range(1, len(lines))
        if _CODE.match(lines[at - 1]) and _MARKS.fullmatch(lines[at])
    }
    for at, line in enumerate(lines):
        if at + 1 in marks:
            yield MarkedBlock(line, lines[at + 1], indent)
        elif at not in marks:
            depth = len(line) - len(line.lstrip())
            yield Block(prose(line), indent=indent + depth)


def _headline(word: str, detail: str = "") -> Block:
    sign, colour = _SIGNS[word]
    return Block(
        Content.assemble((word, f"{colour} bold"), (f"  {detail}" * bool(detail), _DIM)),
        sign,
        f"{colour} bold",
    )


def _by_case(results: Iterable["CheckResult"]) -> Iterable["CheckResult"]:
    """Return each case once, as it failed if it did: it may have run with many inputs."""
    told: dict[str, CheckResult] = {}
    for result in results:
        if told.setdefault(result.case, result).passed:
            told[result.case] = result
    return told.values()


def _check(results: list["CheckResult"], verdict: "Verdict") -> CheckReport:
    """Report a check; what it has for the eye stands at the first case that has something."""
    failed = any(result.reached and not result.passed for result in results)
    passed = sum(result.passed for result in results)
    look = _FAILED if failed else _PASSED if passed == len(results) else _NOT_REACHED
    count = (
        f"  right in {passed} of {len(results)} cases"
        if len(results) > 1 and look != _PASSED
        else ""
    )
    pictured = next((result for result in results if result.picture or result.path), None)
    blocks: list[Laid] = []
    for result in results:
        blocks += _case(result, verdict.message_beside(result))
        if result is pictured:
            blocks += _picture(result)
    title = Content.assemble(prose(results[0].title), (count, _DIM))
    return CheckReport(title, *look, tuple(blocks), failed)


def _case(result: "CheckResult", message: str) -> Iterator[Laid]:
    look = _NOT_REACHED if not result.reached else _PASSED if result.passed else _FAILED
    note = "" if result.reached else ": not reached"
    hidden = " · hidden" if result.hidden else ""
    title = Content.assemble(printable(result.case), (f"{hidden}{note}", _DIM))
    yield Block(title, *look, indent=_CASE)
    if message and result.reached:
        yield from paragraphs(message, indent=_CASE + 2)


def _picture(result: "CheckResult") -> Iterator[Laid]:
    from tutor.judge import Cells, Outline

    if result.path:
        yield PathBlock(result.path, indent=_CASE + 2)
    match result.picture:
        case Cells():
            yield CellsBlock(result.picture, indent=_CASE + 2)
        case Outline():
            yield OutlineBlock(result.picture, indent=_CASE + 2)
