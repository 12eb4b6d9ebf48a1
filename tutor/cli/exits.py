"""What a command's exit says, and how a command gives up."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes, which scripts rely on."""

    DONE = 0
    """It did what was asked; of `check`: the answer passed."""
    NOT_PASSED = 1
    """The answer ran, or tried to, and did not pass; of lint: something was found."""
    CANNOT = 2
    """Nothing could be done or judged; what to do stands on stderr."""
    INTERRUPTED = 130
    """The person pressed ctrl+c: 128 and the number of SIGINT."""
    BROKEN_PIPE = 141
    """Nobody reads the output any more: 128 and the number of SIGPIPE."""


class CommandError(Exception):
    """A command cannot go on; the text says what happened and what to do."""
