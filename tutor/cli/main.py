"""The command `torchtutor`: finds the command that is meant, and runs it."""

import argparse
import io
import os
import sys
from collections.abc import Iterator, Sequence
from typing import NoReturn

from tutor.cli import (
    check,
    doctor,
    lint,
    list_lessons,
    new,
    open_app,
    preview,
    running,
    schema,
    verify,
)
from tutor.cli.exits import CommandError, Exit

COMMANDS = (check, list_lessons, new, preview, lint, verify, schema, doctor)
"""The commands that have a name; without one, the tutor opens."""

OPTIONS = (
    *("--changed", "--course", "--explain", "--help", "--jobs", "--json", "--junit", "--seeds"),
    "--version",
    *("--allow-uncontained", *running.WITH_A_VALUE),
)
"""The options of all commands, to find the one that was meant."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names, and return what to exit with."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a sign that cannot be shown is no reason to stop
    try:
        try:
            return _run(sys.argv[1:] if argv is None else argv)
        finally:
            sys.stdout.flush()
    except CommandError as error:
        print(error, file=sys.stderr)
        return Exit.CANNOT
    except BrokenPipeError:
        # Python flushes once more when it ends; that must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.BROKEN_PIPE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED


def _run(argv: Sequence[str]) -> int:
    arguments = _understood(argv)
    code: int = arguments.run(arguments)
    return code


def _understood(argv: Sequence[str]) -> argparse.Namespace:
    """Return what the words mean, or name what is nearest to a word that means nothing."""
    names = [command.NAME for command in COMMANDS]
    name = next(_words(argv), None)
    if name is not None and name not in names:
        raise CommandError(
            f"There is no command {name!r}{_did_you_mean(name, names)} "
            "`torchtutor --help` shows the commands."
        )
    arguments, unknown = _parser().parse_known_args(argv)
    if unknown:
        command = f"torchtutor {name}" if name else "torchtutor"
        raise CommandError(
            f"`{command}` does not know {unknown[0]!r}{_did_you_mean(unknown[0], OPTIONS)} "
            f"`{command} --help` says what it takes."
        )
    return arguments


def _words(argv: Sequence[str]) -> Iterator[str]:
    """Yield the words that are neither options nor their values."""
    words = iter(argv)
    for word in words:
        if word in running.WITH_A_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            yield word


def _did_you_mean(word: str, names: Sequence[str]) -> str:
    """Return what a sentence about an unknown word ends in."""
    import difflib

    # An option of another command stands at the wrong place, and was not mistyped.
    near = [] if word in names else difflib.get_close_matches(word, names, n=1)
    return f"; did you mean `{near[0]}`?" if near else "."


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="torchtutor",
        description="A tutor for PyTorch in a terminal. Without a command it opens where you\n"
        "left off; the first time, at the first lesson.",
        epilog="examples:\n  torchtutor\n  torchtutor check forward-hook answer.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=open_app.run)
    parser.add_argument("--version", action=_Version, help="show the version and exit")
    running.add_options(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for command in COMMANDS:
        command.add_to(commands)
    return parser


class _Parser(argparse.ArgumentParser):
    """Leaves it to `main` how an error is told."""

    def error(self, message: str) -> NoReturn:
        raise CommandError(
            f"{self.prog}: {message.removesuffix('?')}{'?' if message.endswith('?') else '.'}\n"
            f"{self.format_usage()}`{self.prog} --help` says more."
        )


class _Version(argparse.Action):
    """Reads the version only when asked: `importlib.metadata` is slow to import."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print("torchtutor", version("torchtutor"))
        parser.exit()
