"""Which lesson is open, and what is kept of it. Knows the library and the store, and no screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, Self

from tutor.app import wording

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

    from tutor.app.services import Services
    from tutor.attempt.verdict import Verdict
    from tutor.lesson import Course, Lesson
    from tutor.library import Entry, Unreadable
    from tutor.library.index import Glance
    from tutor.store import Draft, Pass, Store

    Listed = tuple[Entry, Glance | Unreadable]
    """A lesson, and what a list shows of it or why it cannot be read."""

    Known = Sequence[tuple[Entry, Glance | Unreadable | None]]
    """The same of all lessons; None for those that are not read yet."""


class State(StrEnum):
    """How far a learner is with a lesson; the value is its sign."""

    OPEN = "·"
    PASSED = "✓"
    CHANGED = "~"
    """Passed, and changed since."""
    BROKEN = "!"
    """Its file cannot be read."""

    @property
    def passed(self) -> bool:
        """Whether it was passed at some time."""
        return self in (State.PASSED, State.CHANGED)


@dataclass(frozen=True)
class Opened:
    """One lesson, with all that is needed to show it where it was left."""

    id: str
    course: str
    """The course's title."""
    track: str
    """The track's title."""
    number: int
    """Its place in the course, from 1."""
    count: int
    """How many lessons the course has."""
    lesson: "Lesson | Unreadable"
    draft: "Draft"
    """What stands in the code pane: what was typed last, or else the starter."""
    hints: int
    """How many hints were shown."""
    state: State


@dataclass(frozen=True)
class Row:
    """One lesson on the map."""

    id: str
    track: str
    """The track's title."""
    title: str
    """The lesson's title; its id while its file cannot be read."""
    minutes: int | None
    """How long it takes; None while its file cannot be read."""
    state: State
    summary: str
    """What it is about; while its file cannot be read, what is wrong there first."""
    concepts: tuple[str, ...] = ()
    read: bool = True
    """Whether its file was read; until then its title is its id."""
    needs_gpu: bool = False

    def rank(self, words: Sequence[str]) -> int | None:
        """Return how well the lesson fits these words, in lower case: the lower, the better.

        What all of them stand in counts: the title or the id first, then the concepts, then
        whatever is known of the lesson. None where one of them does not stand there.
        """
        if not all(word in self._text for word in words):
            return None
        title, sought = self._title, " ".join(words)
        tests = (
            sought in (title, self.id),
            title.startswith(sought),
            all(f" {word}" in f" {title}" for word in words),
            all(word in title for word in words),
            all(word in self._concepts for word in words),
        )
        return tests.index(True) if True in tests else len(tests)

    @cached_property
    def _title(self) -> str:
        return self.title.casefold()

    @cached_property
    def _concepts(self) -> str:
        return " ".join((self._title, *self.concepts)).casefold()

    @cached_property
    def _text(self) -> str:
        known = (self.id, self.title, self.track, self.summary, *self.concepts)
        return " ".join(known).casefold()


class Lessons(Protocol):
    """What a session asks of a course on disk."""

    @property
    def course(self) -> "Course":
        """Its titles and tracks."""

    @property
    def entries(self) -> "tuple[Entry, ...]":
        """Its lessons, read or not."""

    def lesson(self, id: str) -> "Lesson":  # noqa: A002 - the field's own word
        """Read a lesson, or raise `Unreadable`."""


class Glances(Protocol):
    """What a session asks of a course's index."""

    def glances(self) -> "Sequence[Listed]":
        """Return what a list shows of each lesson; from any thread."""

    def at_once(self) -> "Sequence[tuple[Entry, Glance | None]]":
        """Return the same without reading any of them; from any thread."""

    def made_apart(self) -> "subprocess.Popen[bytes] | None":
        """Start a process that makes the index, if that takes long."""


class Session:
    """One sitting with one course.

    All of it but `ids` and `index` belongs to the thread that opened it.
    """

    def __init__(self, library: Lessons, index: Glances, store: "Store") -> None:
        self._library = library
        self.index = index
        """What a list shows of the lessons; may be read in any thread."""
        self._store = store
        self._course = library.course.id
        self._entries = {entry.id: entry for entry in library.entries}
        self._tracks = {track.id: track.title for track in library.course.tracks}
        self.ids: tuple[str, ...] = tuple(self._entries)
        """The lessons' ids in their order; never changes, so any thread may read it."""

    @classmethod
    def start(cls, services: "Services") -> Self:
        """Open the library and the store.

        Raises:
            Unreadable: The course itself cannot be read.
            StoreError: Progress cannot be kept.
        """
        library = services.open_library()
        return cls(library, services.open_index(library), services.open_store())

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def left_off(self) -> str:
        """Return the lesson that was open last; at first, or if it is gone, the first one."""
        place = self._store.place(self._course)
        return place if place in self._entries else self.ids[0]

    def neighbour(self, lesson_id: str, step: int) -> str | None:
        """Return the lesson that stands so many places further, or None beyond the ends."""
        index = self.ids.index(lesson_id) + step
        return self.ids[index] if 0 <= index < len(self.ids) else None

    def open(self, lesson_id: str) -> Opened:
        """Read a lesson and what is kept of it."""
        from tutor.store import Draft

        lesson = self._read(self._entries[lesson_id])
        starter = "" if isinstance(lesson, Exception) else lesson.starter
        passes = self._store.passes(self._course)
        return Opened(
            id=lesson_id,
            course=self._library.course.title,
            track=self._tracks[self._entries[lesson_id].track],
            number=self.ids.index(lesson_id) + 1,
            count=len(self.ids),
            lesson=lesson,
            draft=self._store.draft(self._course, lesson_id) or Draft(starter),
            hints=self._store.hints(self._course, lesson_id),
            state=_state(lesson, passes.get(lesson_id)),
        )

    def rows(self, glances: "Known") -> tuple[Row, ...]:
        """Return all lessons, with how far the learner is."""
        return tuple(self._rows(glances))

    def _rows(self, glances: "Known") -> "Iterator[Row]":
        passes = self._store.passes(self._course)
        for entry, lesson in glances:
            track, state = self._tracks[entry.track], _state(lesson, passes.get(entry.id))
            if lesson is None:
                yield Row(entry.id, track, entry.id, None, state, wording.BEING_READ, read=False)
            elif isinstance(lesson, Exception):
                first = lesson.findings[0]
                why = f"{first.file}:{first.line}:{first.column}: {first.message}"
                yield Row(entry.id, track, entry.id, None, state, why)
            else:
                yield Row(
                    entry.id,
                    track,
                    lesson.title,
                    lesson.minutes,
                    state,
                    lesson.summary,
                    lesson.concepts,
                    needs_gpu=lesson.needs_gpu,
                )

    def _read(self, entry: "Entry") -> "Lesson | Unreadable":
        from tutor.library import Unreadable

        try:
            return self._library.lesson(entry.id)
        except Unreadable as error:
            return error

    def save_place(self, lesson_id: str) -> None:
        """Keep that this lesson is the open one."""
        self._store.save_place(self._course, lesson_id)

    def save_draft(self, lesson_id: str, draft: "Draft") -> None:
        """Keep what stands in the code pane."""
        self._store.save_draft(self._course, lesson_id, draft)

    def save_hints(self, lesson_id: str, count: int) -> None:
        """Keep how many hints were shown."""
        self._store.save_hints(self._course, lesson_id, count)

    def seeds(self, lesson_id: str) -> Mapping[int, tuple[int, ...]]:
        """Return the seeds that must pass too, because they failed before."""
        return self._store.seeds(self._course, lesson_id)

    def record(self, lesson: "Lesson", answer: str, verdict: "Verdict") -> None:
        """Keep an attempt, the pass if it is one, and the seeds that failed."""
        self._store.record(
            self._course,
            lesson.id,
            lesson.digest,
            answer=answer,
            status=verdict.status,
            passed=verdict.passed,
        )
        self._store.save_seeds(self._course, lesson.id, verdict.failed_seeds)


def _state(lesson: "Lesson | Glance | Unreadable | None", passed: "Pass | None") -> State:
    if isinstance(lesson, Exception):
        return State.BROKEN
    if passed is None:
        return State.OPEN
    return State.PASSED if lesson is None or passed.digest == lesson.digest else State.CHANGED
