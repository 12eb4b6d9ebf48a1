"""`torchtutor`: opens the tutor."""

import argparse

from tutor.cli import running


def run(arguments: argparse.Namespace) -> int:
    """Open the tutor, and return what to exit with.

    Raises:
        CommandError: This is no terminal, where the tutor could only hang.
    """
    running.require_terminal(
        "Run `torchtutor` in a terminal; or run an answer without one: "
        "`torchtutor check LESSON FILE`."
    )
    from tutor.app import run as open_app

    return open_app(python=arguments.python, containment=arguments.containment)
