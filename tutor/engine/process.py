"""What the two ways of getting a process have in common."""

import os
import secrets
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO, Protocol

from tutor.wire import Level
from tutor.wire.folders import remove_tree

CLOSED = "The engine was closed."


class EngineError(Exception):
    """There is no process to run answers in. The text says why and what to do."""


@dataclass(frozen=True)
class Replied:
    """Bytes of the reply; none of them: its end."""

    data: bytes


@dataclass(frozen=True)
class Printed:
    """Bytes of what was printed; none of them: its end."""

    data: bytes


@dataclass(frozen=True)
class Exited:
    """The process ended."""

    code: int
    stopped: str = ""
    """What it was stopped for, as a value of End; empty when it was not."""


@dataclass(frozen=True)
class Lost:
    """The zygote ended, and the process with it."""


@dataclass(frozen=True)
class Cancelled:
    """The learner stopped it."""


Event = Replied | Printed | Exited | Lost | Cancelled
Events = SimpleQueue[Event]


class Process(Protocol):
    """A process that will run one case, and waits for it in its cage."""

    @property
    def events(self) -> Events:
        """What it does, as it comes."""

    def send(self, data: bytes) -> None:
        """Writes to the process; what a dead one does not take is dropped."""

    def kill(self) -> None:
        """Kills it and all that it started; `Exited` follows."""

    def close(self) -> None:
        """Says that nothing more will be sent, and removes the folder that it worked in."""


class Processes(Protocol):
    """Where processes that have imported torch come from."""

    def open(self) -> None:
        """Begins to import torch, in another process; returns at once."""

    def wait(self, seconds: float | None) -> bool:
        """Waits until a case could run; returns whether one could.

        Raises:
            EngineError: None ever will.
        """

    @property
    def level(self) -> Level:
        """How well answers are contained; basic until it is known."""

    @property
    def why(self) -> Mapping[Level, str]:
        """Why each higher level is not to be had."""

    def start(self, memory: int) -> Process:
        """Returns a process.

        Args:
            memory: Bytes that it may use, with all that it starts, on top of what it has.

        Raises:
            EngineError: There is none.
        """

    def have_waiting(self, count: int, memory: int) -> None:
        """Sees to it that some processes wait, so that `start` need not make them; at once.

        Args:
            count: How many.
            memory: As for `start`.
        """

    def close(self) -> None:
        """Ends them all."""


def read_into(events: Events, stream: BinaryIO, event: Callable[[bytes], Event]) -> None:
    """Puts what a stream holds in a queue, from a thread of its own, until it ends."""

    def read() -> None:
        with stream:
            while data := os.read(stream.fileno(), 1 << 16):
                events.put(event(data))
        events.put(event(b""))

    threading.Thread(target=read, daemon=True).start()


def require(level: Level, least: Level) -> None:
    """Refuses to run code at a lower level than it may run at.

    Raises:
        EngineError: The level is lower.
    """
    if not level.at_least(least):
        raise EngineError(
            "This lesson is not one of the built-in course, and nothing on this system would keep "
            f"it from your files: containment is at level {level}. `torchtutor doctor` says why. "
            "If you trust whoever wrote it, run it with `--allow-uncontained`."
        )


def make_folder(level: Level, announce: Callable[[str], None] = lambda _: None) -> str:
    """Makes an empty folder for one process to work in.

    Args:
        level: The process's; at strong it sees no folder of ours, and none is made.
        announce: Called with its path before it is made, so that no moment is left in which this
            program could die and the folder stay.

    Raises:
        EngineError: There is no room for one.
    """
    if level is Level.STRONG:
        return ""
    place = str(Path(tempfile.gettempdir()).absolute() / f"torchtutor-{secrets.token_hex(8)}")
    announce(place)
    try:
        Path(place).mkdir(mode=0o700)
    except OSError as error:
        raise EngineError(
            f"There is no room for an answer to work in: {error}\n"
            "Free some space for temporary files, then run again."
        ) from None
    return place


def remove_folder(folder: str) -> None:
    """Removes a folder that `make_folder` made, with all that is in it."""
    if folder:
        remove_tree(folder)
