"""Whether the code that learners read runs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.author.verify import rules
from tutor.author.verify.bench import Bench
from tutor.engine import End, Job, Outcome
from tutor.explain import message as told
from tutor.library import Finding
from tutor.wire import Stage

_FENCE = re.compile(r"^```python([^\n]*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
NOT_RUN = "not-run"
RAISES = "raises"
_MARKS = ("", NOT_RUN, RAISES)


@dataclass(frozen=True)
class _Block:
    """A block of code in a text."""

    key: str
    mark: str
    code: str
    line: int
    """The line of the text that its code begins in, from 1."""


def texts(bench: Bench) -> Iterator[Finding]:
    """The Python blocks of each text run, one after another; those after it, with the solution."""
    ahead = {"explain": "", "after": bench.lesson.solution}
    for key, before in ahead.items():
        ran = before
        for block in _blocks(key, getattr(bench.lesson, key) or ""):
            if block.mark not in _MARKS:
                what = f"a block is marked `{block.mark}`; the marks are `{NOT_RUN}` and `{RAISES}`"
                yield _finding(bench, block, block.line - 1, what)
            if block.mark not in {"", RAISES}:
                continue
            outcome = _run(bench, f"{ran}\n{block.code}")
            if block.mark == RAISES:
                if not (outcome.reply and outcome.reply.raised):
                    what = (
                        f"this block is marked `{RAISES}`, and does not raise; take the mark away"
                    )
                    yield _finding(bench, block, block.line - 1, what)
                continue
            if why := _why(outcome):
                line = _line(outcome) - ran.count("\n") - 1
                what = f"this code does not run: {why}; or mark its block `python {NOT_RUN}`"
                yield _finding(bench, block, block.line + max(line, 1) - 1, what)
                continue
            ran = f"{ran}\n{block.code}"


def _blocks(key: str, text: str) -> Iterator[_Block]:
    for found in _FENCE.finditer(text):
        line = text.count("\n", 0, found.start(2)) + 1
        yield _Block(key, found[1].strip(), found[2], line)


def _run(bench: Bench, code: str) -> Outcome:
    lesson, run = bench.lesson, bench.trial.runs(0)[0]
    job = Job(
        setup=lesson.given_code,
        answer=code,
        given=tuple(run.case.given.items()),
        run="",
        probes=(),
        seed=run.seed,
        seconds=lesson.limits.seconds,
        memory=lesson.limits.memory,
        given_visible=True,
        needs_gpu=lesson.needs_gpu,
    )
    return bench.engine.run(job)


def _why(outcome: Outcome) -> str:
    if outcome.end is not End.REPLIED or outcome.reply is None:
        return f"it ended in `{outcome.end}`"
    return told(outcome.reply.raised).splitlines()[0] if outcome.reply.raised else ""


def _line(outcome: Outcome) -> int:
    raised = outcome.reply.raised if outcome.reply else None
    spans = raised.spans if raised else ()
    lines = [span.line for span in spans if span.stage is Stage.ANSWER]
    return lines[0] if lines else 0


def _finding(bench: Bench, block: _Block, line: int, what: str) -> Finding:
    return bench.finding(rules.TEXT, bench.view.inside((block.key,), line, 1), what)
