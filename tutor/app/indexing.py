"""Has a course's index kept while the learner works, and gives what stands in it."""

import gc
import subprocess
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tutor.app.background import Background

if TYPE_CHECKING:
    from tutor.app.session import Glances, Listed


class Indexing:
    """Reads in a thread of its own, and where much is to be read, in a process of its own."""

    def __init__(self, on_error: Callable[[Exception], object]) -> None:
        self._background = Background(on_error)
        self._apart: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._known = False

    @property
    def takes_long(self) -> bool:
        """Whether many lessons are being read."""
        return self._apart is not None

    def begin(self, index: "Glances") -> None:
        """Have read now what will be asked for later."""
        self._background.keep(self._glances, index)

    async def glances(self, index: "Glances") -> "Sequence[Listed] | None":
        """Return all lessons of a course; None if they cannot be read, and why was told."""
        return await self._background.ask(self._glances, index)

    def close(self) -> None:
        """Read no more."""
        self._closed = True
        if apart := self._apart:
            apart.terminate()
        self._background.close()

    def _glances(self, index: "Glances") -> "Sequence[Listed]":
        if not self._closed and (apart := index.made_apart()):
            self._apart = apart
            if self._closed:  # just now
                apart.terminate()
            apart.wait()
            self._apart = None
        glances = [] if self._closed else index.glances()
        if not self._known:
            # What is known of ten thousand lessons stays. To look through it for garbage, again and
            # again, takes longer than to list them.
            self._known = True
            gc.freeze()
        return glances
