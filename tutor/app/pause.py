"""Notices when the learner pauses."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

_SECONDS = 0.3
"""So long without a key is a pause."""


class Pause:
    """Calls once nothing was typed for a while.

    Args:
        owner: Whose timer it is.
        call: What to call.
    """

    def __init__(self, owner: MessagePump, call: Callable[[], object]) -> None:
        self._owner = owner
        self._call = call
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Wait from now on; to be called at each key."""
        self.forget()
        self._timer = self._owner.set_timer(_SECONDS, self._call)

    def forget(self) -> None:
        """Wait no more."""
        if self._timer:
            self._timer.stop()
            self._timer = None
