"""The lessons of a course on disk, read when they are asked for."""

from dataclasses import dataclass
from pathlib import Path

import tutor
from tutor.lesson import Course, Lesson
from tutor.library import rules
from tutor.library.finding import Finding, Unreadable
from tutor.library.read import COURSE, SUFFIX, Listing, read_lesson, read_listing
from tutor.library.rules import Rule
from tutor.library.shared import LEADS_OUT, leads_out
from tutor.library.words import nearest, shown

_Stamp = tuple[int, int]
"""When a file was written, in nanoseconds, and its size."""

_Stamps = tuple[_Stamp, _Stamp | None]
"""Of a lesson's file, and of its `setup_file`."""


def built_in() -> Path:
    """The folder of the course that comes with the program."""
    package = Path(tutor.__file__).resolve().parent
    in_wheel = package / "lessons"
    return in_wheel if in_wheel.is_dir() else package.parent / "lessons"


@dataclass(frozen=True)
class Entry:
    """A lesson that a course lists; its file may not be read yet."""

    id: str
    track: str
    """The track's id."""
    path: Path


class UnknownLesson(LookupError):  # noqa: N818 - reads as what happened
    """No lesson of the course has this id; the text names the nearest that it has."""

    def __init__(self, lesson: str, meant: str | None) -> None:
        end = f"did you mean `{meant}`?" if meant else "`torchtutor list` shows all that there are."
        super().__init__(f"There is no lesson {shown(lesson)}; {end}")


class Library:
    """A course's lessons, by their id."""

    def __init__(self, folder: Path, listing: Listing) -> None:
        self.course: Course = listing.course
        self.entries: tuple[Entry, ...] = tuple(
            Entry(lesson, track.id, folder / track.id / f"{lesson}{SUFFIX}")
            for track in self.course.tracks
            for lesson in track.lessons
        )
        self.folder = folder
        self.listing = listing
        self._by_id = {entry.id: entry for entry in self.entries}
        self._read: dict[str, tuple[_Stamps, Lesson]] = {}

    @classmethod
    def open(cls, folder: Path | None = None) -> "Library":
        """Open the course in a folder; without one, the course that comes with the program.

        Raises:
            Unreadable: `course.yaml` is missing or broken. A broken lesson spoils only itself.
        """
        folder = folder or built_in()
        if leads_out(folder / COURSE, folder):
            message = f"this file {LEADS_OUT}"
            code = rules.LEADS_OUT.code
            raise Unreadable([Finding(folder / COURSE, 1, 1, code, message)])
        return cls(folder, read_listing(folder))

    def lesson(self, id: str) -> Lesson:  # noqa: A002 - the field's own word
        """Read a lesson, or give what was read before if the file is as it was.

        Raises:
            UnknownLesson: the course does not list it.
            Unreadable: with all that is wrong in its file.
        """
        entry = self._entry(id)
        known = self._read.get(id)
        if known is None or known[0] != self._stamps(entry, known[1]):
            stamp, lesson = self._stamp(entry), read_lesson(entry.path)
            known = self._read[id] = ((stamp, self._shared_stamp(lesson)), lesson)
        return known[1]

    def path(self, id: str) -> Path:  # noqa: A002 - the field's own word
        """The file of a lesson.

        Raises:
            UnknownLesson: the course does not list it.
            Unreadable: it is not there, or leads out of the course.
        """
        entry = self._entry(id)
        self._stamp(entry)
        return entry.path

    def _entry(self, id: str) -> Entry:  # noqa: A002 - the field's own word
        if entry := self._by_id.get(id):
            return entry
        raise UnknownLesson(id, nearest(id, self._by_id))

    def _stamps(self, entry: Entry, lesson: Lesson) -> _Stamps:
        return self._stamp(entry), self._shared_stamp(lesson)

    def _shared_stamp(self, lesson: Lesson) -> _Stamp | None:
        if lesson.setup_file is None:
            return None
        try:
            status = (self.folder / lesson.setup_file).stat()
        except OSError:
            return None  # reading it tells why
        return status.st_mtime_ns, status.st_size

    def _stamp(self, entry: Entry) -> _Stamp:
        if leads_out(entry.path, self.folder):
            raise self._wrongly_listed(rules.LEADS_OUT, entry, LEADS_OUT)
        try:
            status = entry.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            what = f"is not there; {self._instead(entry)}"
            raise self._wrongly_listed(rules.NOT_THERE, entry, what) from None
        except OSError as error:
            reason = str(error.strerror).lower()
            what = f"cannot be read: {reason}"
            raise self._wrongly_listed(rules.NO_FILE, entry, what) from None
        return status.st_mtime_ns, status.st_size

    def _instead(self, entry: Entry) -> str:
        """What to do about a lesson that is listed and not there."""
        for track in self.course.tracks:
            if (self.folder / track.id / entry.path.name).exists():
                return f"it stands in `{track.id}`: move the file, or list it there"
        unlisted = {path.stem for path in entry.path.parent.glob(f"*{SUFFIX}")} - {*self._by_id}
        if meant := nearest(entry.id, sorted(unlisted)):
            return f"did you mean {shown(meant)}?"
        return "write the lesson, or take it off the list"

    def _wrongly_listed(self, rule: Rule, entry: Entry, what: str) -> Unreadable:
        """What is wrong with a lesson, at the line where the course lists it."""
        file = shown(f"{entry.track}/{entry.path.name}")
        place = self.listing.places[entry.id]
        return Unreadable([self.listing.source.finding(rule, place, f"{file} {what}")])
