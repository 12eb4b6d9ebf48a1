"""What verify found out: for a person, for a program, and for a CI server."""

import contextlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tutor.cli.report import sign

if TYPE_CHECKING:
    from tutor.author.verify import Proof

FORMAT = 1
"""The version of the JSON. A key more keeps it; a key that goes or means another thing does not."""


@contextlib.contextmanager
def progress(lessons: int) -> Iterator[Callable[[str, str], None]]:
    """Shows how far it is, where a person looks on; gives what to tell lesson and step to."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("", total=lessons)
        seen: dict[str, None] = {}

        def watch(lesson: str, step: str) -> None:
            seen[lesson] = None
            bar.update(task, completed=len(seen) - 1, description=f"{lesson}: {step}")

        yield watch


def show(proofs: "Sequence[Proof]", unchanged: int) -> None:
    """Print the findings and a table, and on stderr how many lessons are proved."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    for proof in proofs:
        for finding in proof.findings:
            print(finding)
        if proof.skipped:
            print(f"{proof.file}: skipped: {proof.skipped}")
    table = Table(box=None, pad_edge=False)
    for heading in ("", "lesson"):
        table.add_column(heading, no_wrap=True)
    for heading in ("mutants", "refused", "equivalent", "left", "seconds"):
        table.add_column(heading, justify="right")
    for proof in proofs:
        counts = [""] * 4
        if count := proof.mutants:
            numbers = (count.total, count.refused, count.equivalent, len(count.survivors))
            counts = list(map(str, numbers))
        mark = Text("-" if _is_skipped(proof) else sign(passed=proof.passed))
        table.add_row(mark, Text(proof.file.stem), *counts, f"{proof.seconds:.1f}")
    if len(proofs) > 1:
        table.add_section()
        table.add_row("", "all", *_sums(proofs), f"{sum(one.seconds for one in proofs):.1f}")
    if proofs:
        Console(file=sys.stdout, highlight=False).print(table)
    print(_summary(proofs, unchanged), file=sys.stderr)


def as_json(proofs: "Sequence[Proof]", unchanged: int) -> str:
    """Return one JSON object, as the README describes it."""
    lessons = [
        {
            "lesson": proof.file.stem,
            "file": str(proof.file),
            "passed": proof.passed,
            "skipped": proof.skipped or None,
            "seconds": round(proof.seconds, 1),
            "mutants": _counts(proof),
            "findings": [
                {
                    "line": finding.line,
                    "column": finding.column,
                    "code": finding.code,
                    "message": finding.message,
                }
                for finding in proof.findings
            ],
        }
        for proof in proofs
    ]
    return json.dumps({"format": FORMAT, "unchanged": unchanged, "lessons": lessons}, indent=2)


def as_junit(proofs: "Sequence[Proof]") -> str:
    """Return XML as CI servers read it: a test case for each lesson."""
    failed = sum(bool(proof.findings) for proof in proofs)
    skipped = sum(map(_is_skipped, proofs))
    seconds = f"{sum(proof.seconds for proof in proofs):.1f}"
    counts = {"tests": len(proofs), "failures": failed, "skipped": skipped}
    about = {**{name: str(count) for name, count in counts.items()}, "time": seconds}
    suites = ET.Element("testsuites")
    suite = ET.SubElement(suites, "testsuite", {"name": "torchtutor verify", **about})
    for proof in proofs:
        case = ET.SubElement(
            suite,
            "testcase",
            classname=proof.file.parent.name,
            name=proof.file.stem,
            file=str(proof.file),
            time=f"{proof.seconds:.1f}",
        )
        if _is_skipped(proof):
            ET.SubElement(case, "skipped", message=proof.skipped)
        if proof.findings:
            first = proof.findings[0]
            failure = ET.SubElement(case, "failure", type=first.code, message=first.message)
            failure.text = "\n".join(map(str, proof.findings))
    ET.indent(suites)
    return ET.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _is_skipped(proof: "Proof") -> bool:
    """Returns whether a lesson is neither proved nor at fault, as far as could be seen here."""
    return bool(proof.skipped) and not proof.findings


def _counts(proof: "Proof") -> dict[str, object] | None:
    count = proof.mutants
    if count is None:
        return None
    return {
        "total": count.total,
        "refused": count.refused,
        "equivalent": count.equivalent,
        "survivors": [
            {
                "line": fate.mutant.line,
                "column": fate.mutant.column,
                "operator": fate.mutant.operator.name,
                "diff": fate.mutant.diff,
                "passed": fate.passed,
                "tried": fate.tried,
            }
            for fate in count.survivors
        ],
    }


def _sums(proofs: "Sequence[Proof]") -> Iterator[str]:
    counts = [proof.mutants for proof in proofs if proof.mutants]
    yield str(sum(count.total for count in counts))
    yield str(sum(count.refused for count in counts))
    yield str(sum(count.equivalent for count in counts))
    yield str(sum(len(count.survivors) for count in counts))


def _summary(proofs: "Sequence[Proof]", unchanged: int) -> str:
    good = sum(proof.passed for proof in proofs)
    skipped = sum(map(_is_skipped, proofs))
    findings = sum(len(proof.findings) for proof in proofs)
    counts = {"proved": good, "skipped": skipped, "unchanged": unchanged}
    parts = [f"{count} {what}" if count else "" for what, count in counts.items()]
    if bad := sum(bool(proof.findings) for proof in proofs):
        parts.append(f"{bad} with {findings} finding{'' if findings == 1 else 's'}")
    return f"Lessons: {', '.join(filter(None, parts)) or 'none'}."
