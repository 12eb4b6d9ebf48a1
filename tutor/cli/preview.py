"""`torchtutor preview`: shows a lesson while it is being written."""

import argparse
from pathlib import Path

from tutor.cli import running
from tutor.cli.exits import CommandError

NAME = "preview"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this command to those that are understood."""
    parser = commands.add_parser(
        NAME,
        help="show a lesson as learners will see it, anew on every save",
        description="Open the tutor on one lesson's file and show it anew whenever it is saved.\n"
        "While it cannot be read, what is wrong with it stands in its place. Keys fill in\n"
        "the starter, the solution and each mistake. Nothing is kept.",
        epilog="examples:\n"
        "  torchtutor preview my-course/hooks/my-hook.yaml\n"
        "  torchtutor preview forward-hook",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "lesson",
        metavar="LESSON",
        help="a lesson's YAML file, or the id of a lesson, as `torchtutor list` shows it",
    )
    running.add_options(parser, default=argparse.SUPPRESS)
    running.add_trust_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the lesson, and return what to exit with.

    Raises:
        CommandError: There is no such lesson, or this is no terminal.
    """
    file = _file(arguments.lesson)
    running.require_terminal("`torchtutor lint LESSON` says what is wrong with it without one.")
    from tutor.app import preview

    return preview(
        file,
        python=arguments.python,
        containment=arguments.containment,
        trusted=running.is_trusted(arguments, file),
    )


def _file(name: str) -> Path:
    if running.is_path(name):
        if Path(name).is_file():
            return Path(name).absolute()
        raise CommandError(
            f"There is no lesson file {name}. `torchtutor new lesson TRACK/ID` makes one."
        )
    from tutor.library import Library, UnknownLesson, Unreadable

    try:
        return Library.open().path(name)
    except Unreadable as unreadable:
        raise CommandError("\n".join(map(str, unreadable.findings))) from None
    except UnknownLesson as unknown:
        raise CommandError(str(unknown)) from None
