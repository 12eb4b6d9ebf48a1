"""A lesson's file by itself, whatever course it stands in."""

from pathlib import Path

from tutor.lesson import Course, Lesson
from tutor.lesson.course import Track
from tutor.library.compose import compose
from tutor.library.finding import Unreadable
from tutor.library.index import Glance
from tutor.library.library import Entry
from tutor.library.read import COURSE, course_folder, read_lesson
from tutor.library.shared import leads_out
from tutor.library.source import read


class Alone:
    """A course of one lesson, which is read anew each time it is asked for."""

    def __init__(self, file: Path, title: str) -> None:
        """Make a course of a lesson's file.

        Args:
            file: It need not be there.
            title: The title of the course, and of its one track.
        """
        name = file.stem
        # Not validated: a file whose name gives no id is a finding of the lesson.
        track = Track.model_construct(id=name, title=title, lessons=(name,))
        self.course = Course.model_construct(
            format=1, id=name, title=title, about=title, tracks=(track,)
        )
        self.entries = (Entry(name, name, file),)

    def lesson(self, id: str) -> Lesson:  # noqa: A002, ARG002 - as of a library
        """Read the lesson.

        Raises:
            Unreadable: with all that is wrong in its file.
        """
        return read_lesson(self.entries[0].path)

    def glances(self) -> list[tuple[Entry, Glance | Unreadable]]:
        """Nothing: who opened one lesson chooses among no others."""
        return []

    def at_once(self) -> list[tuple[Entry, Glance | None]]:
        """The same."""
        return []

    def made_apart(self) -> None:
        """Nothing either."""


def files_of(lesson: Path) -> frozenset[Path]:
    """Return the files that decide what a lesson is, there or not, whatever they hold.

    These are its own, each `course.yaml` that may be its course's, and its `setup_file`.
    """
    files = {lesson, lesson.parent / COURSE, lesson.parent.parent / COURSE}
    folder = course_folder(lesson)
    if shared := _setup_file(lesson):
        file = folder / shared
        if not leads_out(file, folder):
            files.add(file)
    return frozenset(files)


def _setup_file(lesson: Path) -> str | None:
    """Return the name of the `setup_file`, also where the lesson has other faults."""
    try:
        root = compose(read(lesson)).root
    except Unreadable:
        return None
    name = root.data.get("setup_file") if root and isinstance(root.data, dict) else None
    return name if isinstance(name, str) and "\0" not in name else None
