"""`torchtutor check`: runs an answer and says what is right and what is not."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli import running
from tutor.cli.exits import CommandError, Exit

if TYPE_CHECKING:
    from tutor.attempt.verdict import Verdict
    from tutor.lesson import Lesson

NAME = "check"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this command to those that are understood."""
    parser = commands.add_parser(
        NAME,
        help="run an answer to a lesson and say whether it is right",
        description="Run an answer to a lesson, compare what it does with what the lesson asks\n"
        "for, and say what is right and what is not. Nothing is kept.",
        epilog="examples:\n"
        "  torchtutor check forward-hook answer.py\n"
        "  torchtutor check lessons/hooks/forward-hook.yaml - < answer.py\n\n"
        "exit codes: 0 passed, 1 not passed, 2 cannot say",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "lesson",
        metavar="LESSON",
        help="the id of a lesson, as `torchtutor list` shows it, or a lesson's YAML file",
    )
    parser.add_argument("file", metavar="FILE", help="the answer, a Python file; - for stdin")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    running.add_options(parser, default=argparse.SUPPRESS)
    running.add_trust_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the verdict, and return what to exit with."""
    answer = _answer(arguments.file)
    lesson = _lesson(arguments.lesson)
    verdict = _verdict(lesson, answer, arguments)

    from tutor.cli import report

    print(report.as_json(verdict) if arguments.json else report.as_text(verdict))
    return _exit_of(verdict)


def _answer(file: str) -> str:
    name = "stdin" if file == "-" else file
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise CommandError(
            f"The answer {name} cannot be read: {error.strerror}. "
            "FILE is the Python file that holds your answer, or - for stdin."
        ) from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CommandError(
            f"The answer {name} cannot be read: line {line} is not UTF-8 text. Save it as UTF-8."
        ) from None
    return text.replace("\r\n", "\n")


def _lesson(name: str) -> "Lesson":
    from tutor.library import Library, UnknownLesson, Unreadable, read_lesson

    try:
        if not running.is_path(name):
            return Library.open().lesson(name)
        if not Path(name).is_file():
            raise CommandError(
                f"There is no lesson file {name}. LESSON is a lesson's YAML file, or one of the "
                "ids that `torchtutor list` shows."
            )
        return read_lesson(Path(name))
    except Unreadable as unreadable:
        raise CommandError("\n".join(map(str, unreadable.findings))) from None
    except UnknownLesson as unknown:
        raise CommandError(str(unknown)) from None


def _verdict(lesson: "Lesson", answer: str, arguments: argparse.Namespace) -> "Verdict":
    from tutor.attempt import attempt
    from tutor.engine import EngineError

    file = Path(arguments.lesson) if running.is_path(arguments.lesson) else None
    try:
        with running.engine(arguments, file) as engine:
            return attempt(lesson, answer, engine)
    except EngineError as error:
        raise CommandError(str(error)) from None


def _exit_of(verdict: "Verdict") -> Exit:
    from tutor.attempt.verdict import Status

    if verdict.passed:
        return Exit.DONE
    return Exit.CANNOT if verdict.status is Status.CANNOT else Exit.NOT_PASSED
