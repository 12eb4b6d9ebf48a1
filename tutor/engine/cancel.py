"""A learner's wish to stop."""

import threading
from collections.abc import Callable


class Cancel:
    """Stops what it was given to; may be used from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._actions: list[Callable[[], None]] = []
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    def cancel(self) -> None:
        """Stops what runs, and all that would have run."""
        with self._lock:
            self._cancelled = True
            actions, self._actions = self._actions, []
        for action in actions:
            action()

    def then(self, action: Callable[[], None]) -> None:
        """Has an action called when it is cancelled: at once, if it was before."""
        with self._lock:
            if not self._cancelled:
                self._actions.append(action)
                return
        action()
