"""`torchtutor lint`: what is wrong with lessons and courses, without running anything."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli.exits import CommandError, Exit

if TYPE_CHECKING:
    from tutor.author.lint import Report

NAME = "lint"
FORMAT = 1
"""The version of the JSON. A key more keeps it; a key that goes or means another thing does not."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this command to those that are understood."""
    parser = commands.add_parser(
        NAME,
        help="say what is wrong with lessons and courses, without running them",
        description="Read lessons and courses and say all that is wrong with them, a line each:\n"
        "file:line:col: CODE message. Nothing of them is run.\n\n"
        "A comment `# lint: allow CODE` in a lesson's file switches a rule off there.",
        epilog="examples:\n"
        "  torchtutor lint lessons/hooks/forward-hook.yaml\n"
        "  torchtutor lint my-course\n"
        "  torchtutor lint --explain V013\n\n"
        "exit codes: 0 nothing found, 1 something found, 2 cannot say",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="a lesson's YAML file, a course's folder, or its course.yaml",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--explain", metavar="CODE", help="say what a code means")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found, and return what to exit with."""
    if arguments.explain:
        print(_explained(arguments.explain))
        return Exit.DONE
    if not arguments.paths:
        raise CommandError(
            "torchtutor lint: nothing to look at. Name lesson files or a course's folder, as in "
            "`torchtutor lint lessons`."
        )
    from tutor.author.lint import CannotLint, lint

    try:
        report = lint(map(Path, arguments.paths))
    except CannotLint as cannot:
        raise CommandError(str(cannot)) from None
    if arguments.json:
        print(_as_json(report))
    else:
        for finding in report.findings:
            print(finding)
        print(_summary(report), file=sys.stderr)
    return Exit.NOT_PASSED if report.findings else Exit.DONE


def _explained(code: str) -> str:
    from tutor.author.lint import TABLE, explained
    from tutor.library.words import nearest, shown

    if rule := TABLE.get(code.upper()):
        return explained(rule)
    meant = nearest(code, [known.lower() for known in TABLE])
    end = (
        f"did you mean {shown(meant.upper())}?" if meant else "The authors' guide lists all codes."
    )
    raise CommandError(f"There is no code {shown(code)}; {end}")


def _as_json(report: "Report") -> str:
    import json

    findings = [
        {
            "file": str(finding.file),
            "line": finding.line,
            "column": finding.column,
            "code": finding.code,
            "message": finding.message,
        }
        for finding in report.findings
    ]
    about = {"format": FORMAT, "lessons": report.lessons, "findings": findings}
    return json.dumps(about, indent=2)


def _summary(report: "Report") -> str:
    lessons = _count(report.lessons, "lesson")
    if not report.findings:
        return f"Nothing found in {lessons}."
    files = _count(len({finding.file for finding in report.findings}), "file")
    return (
        f"{_count(len(report.findings), 'finding')} in {files}, {lessons} looked at. "
        "`torchtutor lint --explain CODE` says more."
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
