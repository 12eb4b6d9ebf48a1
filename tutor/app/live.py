"""Live mode: the answer is checked whenever the learner pauses."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump
from textual.timer import Timer

from tutor.app.runner import Runner, Seeds

if TYPE_CHECKING:
    from tutor.lesson import Lesson

_SECONDS = 0.3
"""So long without a key is a pause."""


class Live:
    """Has the answer checked quietly at each pause, while it is turned on.

    Args:
        owner: Whose timer it is.
        runner: What checks.
        what: Gives what is to be checked; None while there is nothing that could be.
        is_on: Whether it is turned on.
    """

    def __init__(
        self,
        owner: MessagePump,
        runner: Runner,
        what: "Callable[[], tuple[Lesson, str, Seeds] | None]",
        is_on: Callable[[], bool],
    ) -> None:
        self._owner = owner
        self._runner = runner
        self._what = what
        self._is_on = is_on
        self._timer: Timer | None = None

    def turned(self) -> None:
        """Check what stands there, or no more; to be called when it is turned on or off."""
        if self._is_on():
            self._check()
        else:
            self._begin_anew()

    def typed(self) -> None:
        """Wait for a pause from now on; to be called at each key."""
        if self._is_on():
            self._begin_anew()
            self._timer = self._owner.set_timer(_SECONDS, self._check)

    def _begin_anew(self) -> None:
        """Drop what is checked, and wait for no pause."""
        self._runner.overtake()
        if self._timer:
            self._timer.stop()
            self._timer = None

    def _check(self) -> None:
        if not self._runner.running and (what := self._what()):
            self._runner.glance(*what)
