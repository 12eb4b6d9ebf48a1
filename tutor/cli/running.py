"""The options of every command that runs answers, and the engine that they ask for."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli.exits import CommandError

if TYPE_CHECKING:
    from tutor.engine import Engine

LEVELS = ("strong", "good", "basic")
"""The levels of containment. Named here because the engine is imported only when it is needed."""

WITH_A_VALUE = ("--containment", "--python")
"""The options after which a word is no command."""


def add_options(parser: argparse.ArgumentParser, **defaults: object) -> None:
    """Add these options to a command.

    Args:
        parser: The command's.
        **defaults: `default=argparse.SUPPRESS`, where an option before the command counts too.
    """
    group = parser.add_argument_group("how answers run")
    group.add_argument(
        "--containment",
        metavar="LEVEL",
        type=_level,
        help="strong, good or basic: run at this level and at no other; `torchtutor doctor` shows "
        "which there are",
        **defaults,  # type: ignore[arg-type]
    )
    group.add_argument(
        "--python",
        metavar="PATH",
        help="the Python that runs answers; it needs PyTorch and nothing else",
        **defaults,  # type: ignore[arg-type]
    )


def add_trust_option(parser: argparse.ArgumentParser) -> None:
    """Add the option of commands that take lessons from anywhere."""
    parser.add_argument(
        "--allow-uncontained",
        action="store_true",
        help="run a lesson that is not built in at level basic too, where its code can read and "
        "delete your files",
    )


def engine(
    arguments: argparse.Namespace,
    lesson: Path | None = None,
    *,
    at_once: int | None = None,
    hash_seed: int = 0,
    stays: bool = False,
) -> "Engine":
    """Return the engine that was asked for.

    Args:
        arguments: With the options of `add_options`, and of `add_trust_option` where there is a
            file.
        lesson: The file of the lesson; None for one of the built-in course.
        at_once: How many answers run at once.
        hash_seed: What the order of sets of texts follows from there.
        stays: Whether it will be used for long.

    Raises:
        EngineError: It is not to be had.
    """
    from tutor.engine import Engine
    from tutor.wire import Level

    trusted = lesson is None or is_trusted(arguments, lesson)
    return Engine(
        python=arguments.python or sys.executable,
        containment=Level(arguments.containment) if arguments.containment else None,
        least=Level.BASIC if trusted else Level.GOOD,
        at_once=at_once,
        hash_seed=hash_seed,
        stays=stays,
    )


def is_built_in(lesson: Path) -> bool:
    """Return whether a file belongs to the course that comes with the program."""
    from tutor.library import built_in

    return lesson.resolve().is_relative_to(built_in().resolve())


def is_trusted(arguments: argparse.Namespace, lesson: Path) -> bool:
    """Return whether a lesson may run at level basic: it is built in, or that was allowed."""
    return is_built_in(lesson) or bool(arguments.allow_uncontained)


def is_path(lesson: str) -> bool:
    """Whether a word names a lesson's file; an id holds neither a dot nor a slash."""
    return any(sign in lesson for sign in "./\\")


def require_terminal(instead: str) -> None:
    """Go on only in a terminal.

    Args:
        instead: What can be done without one.

    Raises:
        CommandError: This is no terminal, where the tutor could only hang.
    """
    # Textual reads from the first, asks the second for its size and paints on the third.
    if not all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr))):
        raise CommandError(
            f"The tutor needs a terminal, and its input or output is none. {instead}"
        )


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)  # a stream that was closed is None
    return bool(isatty and isatty())


def _level(word: str) -> str:
    if word in LEVELS:
        return word
    import difflib

    near = difflib.get_close_matches(word, LEVELS, n=1)
    meant = f"; did you mean `{near[0]}`?" if near else f": it is one of {', '.join(LEVELS)}"
    raise argparse.ArgumentTypeError(f"there is no level {word!r}{meant}")
