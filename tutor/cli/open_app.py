"""`torchtutor`: opens the tutor."""

import argparse
import sys

from tutor.cli.exits import CommandError


def run(arguments: argparse.Namespace) -> int:
    """Open the tutor, and return what to exit with.

    Raises:
        CommandError: This is no terminal, where the tutor could only hang.
    """
    # Textual reads from the first, asks the second for its size and paints on the third.
    if not all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr))):
        raise CommandError(
            "The tutor needs a terminal, and its input or output is none. Run `torchtutor` in a "
            "terminal; or run an answer without one: `torchtutor check LESSON FILE`."
        )
    from tutor.app import run as open_app

    return open_app(python=arguments.python, containment=arguments.containment)


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)  # a stream that was closed is None
    return bool(isatty and isatty())
