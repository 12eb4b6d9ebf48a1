"""The one thread that reads lessons and keeps progress, so that no key waits for a disk."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Background:
    """Does one thing after another, in the order in which they were asked for.

    The order is what makes it safe: what was typed is kept before the next lesson is read.
    """

    def __init__(self, on_error: Callable[[Exception], object]) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="torchtutor")
        self._on_error = on_error

    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Do this when its turn comes; who asks takes the result, or the error."""
        return self._thread.submit(work, *args, **kwargs)

    def keep(self, work: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Do this when its turn comes; an error goes to `on_error`, in that thread."""
        self.submit(work, *args, **kwargs).add_done_callback(self._report)

    async def call(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do this when its turn comes, and wait for it without blocking the screen."""
        return await asyncio.wrap_future(self.submit(work, *args, **kwargs))

    async def ask(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Do the same; an error goes to `on_error`, and None comes back."""
        try:
            return await self.call(work, *args, **kwargs)
        except Exception as error:  # noqa: BLE001 - whatever it is, the learner is told
            self._on_error(error)
            return None

    def close(self) -> None:
        """Finish what was asked for."""
        self._thread.shutdown(wait=True)

    def _report(self, done: Future[object]) -> None:
        if not done.cancelled() and isinstance(error := done.exception(), Exception):
            self._on_error(error)
