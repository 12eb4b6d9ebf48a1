"""A verdict, as `torchtutor check` prints it: for a person, and for a program."""

import json
import sys
from dataclasses import asdict
from itertools import groupby
from textwrap import indent

from tutor.attempt.predicting import Prediction
from tutor.attempt.verdict import CheckResult, Verdict
from tutor.explain import plain
from tutor.judge import Judged, Path, Step

FORMAT = 1
"""The version of the JSON. A key more keeps it; a key that goes or means another thing does not."""


def as_json(verdict: Verdict) -> str:
    """Return one JSON object, as the README describes it."""
    explanation = verdict.explanation and {
        "source": verdict.explanation.source,
        "text": verdict.explanation.text,
    }
    return json.dumps(
        {
            "format": FORMAT,
            "lesson": verdict.lesson,
            "passed": verdict.passed,
            "status": verdict.status,
            "checks": [
                {
                    "title": check.title,
                    "kind": check.kind,
                    "case": check.case,
                    "passed": check.passed,
                    "message": check.message,
                    "path": check.path and asdict(check.path),
                }
                for check in verdict.checks
            ],
            "explanation": explanation,
            "predictions": [vars(prediction) for prediction in verdict.predictions],
            "warnings": [warning.text for warning in verdict.warnings],
            "seconds": {
                "run": round(verdict.seconds.run, 3),
                "total": round(verdict.seconds.total, 3),
            },
            "containment": verdict.containment,
        },
        indent=2,
    )


def as_text(verdict: Verdict) -> str:
    """Return it in words: what happened, why, each check, and what was printed."""
    parts = [verdict.status.word]
    if verdict.passed:
        parts.append("Every check passed, in every case.")
    if verdict.predictions:
        parts.append("\n".join(map(_prediction, verdict.predictions)))
    if verdict.explanation:
        parts.append(verdict.explanation.text.rstrip())
    parts += [warning.text for warning in verdict.warnings]
    for (case, hidden), checks in groupby(
        verdict.checks, key=lambda check: (check.case, check.hidden)
    ):
        title = f"{case} (hidden)" if hidden else case
        lines = (_check(check, verdict.message_beside(check)) for check in checks)
        parts.append("\n".join([title, *lines]))
    if verdict.printed:
        parts.append(f"Printed:\n{indent(verdict.printed.rstrip(), '  ')}")
    return "\n\n".join(parts)


def _check(check: CheckResult, message: str) -> str:
    mark = sign(passed=check.passed) if check.reached else "."
    parts = [f"  {mark} {check.title}"]
    if message:
        parts.append(indent(message, "    "))
    if check.path:
        parts.append(indent(_path(check.path), "    "))
    return "\n".join(parts)


def _path(path: Path) -> str:
    """Return the calls that lead to the first wrong one, one a line."""
    return "\n".join([f"{path.title.capitalize()}:", *map(_step, path.steps)])


def _step(step: Step) -> str:
    mark = "." if step.judged is Judged.OPEN else sign(passed=step.judged is Judged.RIGHT)
    note = f": {step.note}" if step.note else ""
    shapes = f"  {step.shapes}" if step.shapes else ""
    return plain(f"{mark} {'  ' * step.depth}{step.name}{note}{shapes}")


def _prediction(one: Prediction) -> str:
    came_out = f"; came out: {one.came_out}" if one.came_out else ""
    return f"  {sign(passed=one.right)} {one.name}: you wrote {one.predicted}{came_out}"


def sign(*, passed: bool) -> str:
    """Return ✓ or ✗, or what stands for it where the output cannot show it."""
    wanted, plain = ("✓", "+") if passed else ("✗", "-")
    try:
        wanted.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return plain
    return wanted
