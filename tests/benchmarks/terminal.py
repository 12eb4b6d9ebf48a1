"""A program in a terminal of its own, and when a text appeared there."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Self

_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_=>])")
_FRAME_CHARACTERS = 40
"""So many visible characters are a frame, and no mere set-up of the terminal."""

_QUIET_SECONDS = 0.2


def opens(course: Path) -> list[str]:
    """Returns the command that opens a course."""
    program = f"from pathlib import Path; from tutor.app import run; run(Path({str(course)!r}))"
    return [sys.executable, "-c", program]


def environment(home: str) -> dict[str, str]:
    """Returns the environment of a learner whose data folder is `home`."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
        "TORCHTUTOR_HOME": home,
    }


class Terminal:
    """Runs a command in a pseudo-terminal of 120 columns and 40 rows.

    Args:
        command: The command and its arguments.
        environment: The whole environment.
    """

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._seen = bytearray()
        self.started = time.perf_counter()
        self.process, self._descriptor = pty.fork()
        if not self.process:
            os.execve(command[0], command, environment)
        size = struct.pack("HHHH", 40, 120, 0, 0)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, size)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        os.kill(self.process, signal.SIGTERM)
        time.sleep(0.2)
        os.kill(self.process, signal.SIGKILL)
        os.close(self._descriptor)
        os.waitpid(self.process, 0)

    def send(self, keys: str) -> float:
        """Waits until nothing more is painted, types keys, and returns the time."""
        while select.select([self._descriptor], [], [], _QUIET_SECONDS)[0]:
            os.read(self._descriptor, 1 << 16)
        self._seen.clear()
        os.write(self._descriptor, keys.encode())
        return time.perf_counter()

    def first_frame(self) -> float:
        """Waits for the first frame; returns when it was there."""
        return self._until(lambda text: len("".join(text.split())) >= _FRAME_CHARACTERS)

    def shows(self, words: str) -> float:
        """Waits until words were written; returns when."""
        return self._until(lambda text: words in text)

    def _until(self, true) -> float:
        end = time.perf_counter() + 120
        while not true(_ESCAPES.sub(b"", bytes(self._seen)).decode(errors="replace")):
            if not select.select([self._descriptor], [], [], end - time.perf_counter())[0]:
                raise TimeoutError(bytes(self._seen[-2000:]))
            self._seen += os.read(self._descriptor, 1 << 16)
        return time.perf_counter()
