"""Runs answers in a thread of their own, and tells the screen how it went."""

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.message import Message

from tutor.app.messages import EngineSettled, Glanced, Judged, RunFailed, Skipped
from tutor.app.services import Services

if TYPE_CHECKING:
    from tutor.attempt import Ahead
    from tutor.engine import Cancel, Engine
    from tutor.lesson import Lesson

Seeds = Callable[[], Mapping[int, tuple[int, ...]]]
"""Asks for the seeds that failed before, by the case's index."""

_PATIENCE = 0.5
"""Seconds between two looks at whether the app has closed."""
_FAREWELL = 3.0
"""Seconds that a stopped answer gets to end before the app leaves without it."""


class Runner:
    """One engine, and at most one answer that runs."""

    def __init__(self, services: Services, post: Callable[[Message], object]) -> None:
        self._services = services
        self._post = post
        self._engine: Engine | None = None
        self._made = threading.Event()
        self._closed = threading.Event()
        self._shown: Lesson | None = None
        self._ahead: Ahead | None = None
        self._cancel: Cancel | None = None
        self._overtaken: Cancel | None = None
        """What stops the quiet run of what was typed before."""
        self._thread: threading.Thread | None = None
        self.ready = False
        """Whether PyTorch is there."""
        self.why_not = ""
        """Why PyTorch is not there and will not come, and what to do."""
        self.running: str | None = None
        """The id of the lesson whose answer runs."""

    @property
    def level(self) -> str:
        """How well answers are contained; empty until it is known."""
        return str(self._engine.containment) if self._engine else ""

    def start(self) -> None:
        """Have PyTorch imported, in its own process; returns at once."""
        threading.Thread(target=self._start, daemon=True).start()

    def look_ahead(self, lesson: "Lesson", seeds: Seeds) -> None:
        """Prepare for answers to the lesson that is shown now; returns at once."""
        self._shown = lesson
        threading.Thread(target=self._look_ahead, args=(lesson, seeds), daemon=True).start()

    def run(self, lesson: "Lesson", answer: str, seeds: Seeds) -> None:
        """Run an answer; `Judged` or `RunFailed` says how it ended."""
        self.overtake()
        self.running = lesson.id
        self._cancel = self._services.make_cancel()
        self._thread = threading.Thread(
            target=self._run, args=(lesson, answer, seeds, self._cancel), daemon=True
        )
        self._thread.start()

    def glance(self, lesson: "Lesson", answer: str, seeds: Seeds) -> None:
        """Run an answer quietly, in place of the one before; `Glanced` says how it ended."""
        self.overtake()
        self._overtaken = self._services.make_cancel()
        threading.Thread(
            target=self._glance, args=(lesson, answer, seeds, self._overtaken), daemon=True
        ).start()

    def overtake(self) -> None:
        """Drop the quiet run, if there is one: what it would say is of a text that is gone."""
        if self._overtaken:
            self._overtaken.cancel()

    def stop(self) -> None:
        """Stop the answer that runs."""
        if self._cancel:
            self._cancel.cancel()

    def ended(self) -> None:
        """Take note that the answer's end was told."""
        self.running = self._cancel = self._thread = None

    def close(self) -> None:
        """Stop everything."""
        self._closed.set()
        self.stop()
        self.overtake()
        if self._thread:
            self._thread.join(_FAREWELL)
        if self._engine:
            self._engine.close()

    def _start(self) -> None:
        try:
            engine = self._services.make_engine()
            engine.start()
            self._engine = engine
            self._made.set()
            while not self.ready and not self._closed.is_set():
                self.ready = engine.wait(_PATIENCE)
            if self._closed.is_set():
                engine.close()  # the app left before there was anything to close
        except Exception as error:  # noqa: BLE001 - whatever it is, the learner is told
            self.why_not = _told(error)
        self._made.set()
        self._tell(EngineSettled())

    def _look_ahead(self, lesson: "Lesson", seeds: Seeds) -> None:
        self._made.wait()
        if self._engine is None or lesson is not self._shown:
            return
        ahead = self._services.look_ahead(lesson, self._engine)
        last, self._ahead = self._ahead, ahead
        if last:
            last.close()
        if why := self._why_skipped(lesson, self._engine):
            self._tell(Skipped(lesson, why))
        else:
            self._renew(ahead, seeds)

    def _why_skipped(self, lesson: "Lesson", engine: "Engine") -> str:
        """Return why no answer to a lesson can run here, though others can."""
        if lesson.needs_gpu:
            from tutor.engine import gpu

            with suppress(Exception):  # the attempt that comes meets the same, and tells it
                return gpu.needs_one(why) if (why := engine.why_no_gpu()) else ""
        return ""

    def _run(self, lesson: "Lesson", answer: str, seeds: Seeds, cancel: "Cancel") -> None:
        self._made.wait()
        try:
            if self._engine is None:
                self._tell(RunFailed(self.why_not))
                return
            ahead = self._ahead_of(lesson, self._engine)
            verdict = self._services.attempt(ahead, answer, seeds=seeds(), cancel=cancel)
        except Exception as error:  # noqa: BLE001 - a fault of ours must not take the text away
            self._tell(RunFailed(_told(error)))
        else:
            self._tell(Judged(lesson, answer, verdict))
            self._renew(ahead, lambda: verdict.failed_seeds)

    def _glance(self, lesson: "Lesson", answer: str, seeds: Seeds, cancel: "Cancel") -> None:
        if self._engine is None:
            return
        with suppress(Exception):  # a press of Run meets the same, and tells it
            ahead = self._ahead_of(lesson, self._engine)
            verdict = self._services.attempt(
                ahead, answer, seeds=seeds(), cancel=cancel, explained=False
            )
            if not cancel.cancelled:
                self._tell(Glanced(lesson, answer, verdict))
                self._renew(ahead, seeds)

    def _ahead_of(self, lesson: "Lesson", engine: "Engine") -> "Ahead":
        """Return what was prepared for a lesson, if it was for this one."""
        prepared = self._ahead
        if prepared and prepared.lesson is lesson:
            return prepared
        return self._services.look_ahead(lesson, engine)

    def _renew(self, ahead: "Ahead", seeds: Seeds) -> None:
        """Prepare the next attempt, if its lesson is the one that is shown."""
        if ahead.lesson is self._shown:
            with suppress(Exception):  # the attempt that comes meets the same, and tells it
                ahead.renew(seeds())

    def _tell(self, message: Message) -> None:
        if not self._closed.is_set():
            with suppress(RuntimeError):  # the app has just left, and nobody listens
                self._post(message)


def _told(error: Exception) -> str:
    from tutor.engine import EngineError
    from tutor.store import StoreError

    if isinstance(error, EngineError | StoreError):
        return str(error)
    return (
        f"The tutor itself failed: {type(error).__name__}: {error}. Your text is kept. "
        "Please report this with the lesson's name."
    )
