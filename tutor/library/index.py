"""What a list shows of each lesson of a course, kept so that the files need not be read for it.

The index is a file outside of the course. It may be lost, old, broken or of another program's
making: what in it is not surely true is read anew, and no lesson is ever opened from it.
"""

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import tutor
from tutor.lesson.fields import CONTROL
from tutor.library.cores import MANY, on_all_cores
from tutor.library.finding import Finding, Unreadable
from tutor.library.library import Entry, Library
from tutor.library.read import SUFFIX, course_folder, read_lesson

_UNSURE = 2_000_000_000
"""Nanoseconds. What was written so shortly before it was read may have been written again since,
and have kept its time and size."""


_A_PIECE = 1000
"""Lessons that are read between one time of keeping the index and the next."""


class Stamp(NamedTuple):
    """By which a file is known to be as it was."""

    written: int
    """When, in nanoseconds."""
    size: int


@dataclass(frozen=True)
class Glance:
    """What a list shows of a lesson."""

    title: str
    minutes: int
    summary: str
    concepts: tuple[str, ...]
    needs: tuple[str, ...]
    digest: str
    """The lesson's own, by which a pass is known to be of the lesson as it is."""
    needs_gpu: bool = False


@dataclass(frozen=True)
class _Seen:
    """A lesson as it was when it was read."""

    glance: Glance
    stamp: Stamp | None
    """None where it must be read the next time too."""
    shared: str = ""
    """The path of its `setup_file`."""
    shared_stamp: Stamp | None = None


_Read = _Seen | tuple[Finding, ...]


class Index:
    """The index of one course."""

    def __init__(self, library: Library, file: Path) -> None:
        """Make an index.

        Args:
            library: The course.
            file: Where it is kept; it need not be there.
        """
        self._library = library
        self._file = file
        self._course = str(library.folder.resolve())
        self._parsed: tuple[Stamp | None, dict[str, _Seen]] = (None, {})
        """What the file held, with its own stamp; a row is true or not by its own stamps."""

    def glances(self, *, forks: bool = False) -> list[tuple[Entry, Glance | Unreadable]]:
        """Return all lessons in order; those that may have changed are read, and then known.

        Args:
            forks: Whether many lessons may be read on all cores, by forks of this process.
        """
        started, stamps, kept = time.time_ns(), self._stamps(), self._kept()
        sure = _still_true(kept, stamps)
        seen: dict[str, _Read] = {**sure}
        left = [entry for entry in self._library.entries if entry.id not in seen]
        if len(sure) < len(kept) and not left:
            self._keep(sure)
        for start in range(0, len(left), _A_PIECE):
            read = self._read(left[start : start + _A_PIECE], forks=forks)
            seen |= read
            new = {
                id_: replace(one, stamp=stamps[id_])
                for id_, one in read.items()
                if isinstance(one, _Seen) and _is_sure(one, stamps.get(id_), started)
            }
            sure |= new
            if new or len(sure) < len(kept):
                self._keep(sure)
        return [
            (entry, one.glance if isinstance(one, _Seen) else Unreadable(one))
            for entry in self._library.entries
            for one in [seen[entry.id]]
        ]

    def at_once(self) -> list[tuple[Entry, Glance | None]]:
        """Return all lessons in order, with what is known without reading any of them."""
        known = _still_true(self._kept(), self._stamps())
        return [
            (entry, seen.glance if (seen := known.get(entry.id)) else None)
            for entry in self._library.entries
        ]

    def made_apart(self) -> "subprocess.Popen[bytes] | None":
        """Where many lessons are to be read, start a process that does it; else return None."""
        known = _still_true(self._kept(), self._stamps())
        if len(self._library.entries) - len(known) < MANY:
            return None
        with suppress(OSError):
            return subprocess.Popen(
                [sys.executable, "-m", __name__, self._library.folder, self._file],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        return None

    def _stamps(self) -> dict[str, Stamp]:
        """Return the stamps of the lessons' files, but for links, which are always read."""
        stamps: dict[str, Stamp] = {}
        for track in self._library.course.tracks:
            there: dict[str, Stamp] = {}
            folder = self._library.folder / track.id
            with suppress(OSError), os.scandir(folder) as files:
                if not folder.is_symlink():
                    there = {
                        file.name: Stamp(status.st_mtime_ns, status.st_size)
                        for file in files
                        if file.is_file(follow_symlinks=False)
                        for status in [file.stat(follow_symlinks=False)]
                    }
            names = ((lesson, f"{lesson}{SUFFIX}") for lesson in track.lessons)
            stamps |= {lesson: there[name] for lesson, name in names if name in there}
        return stamps

    def _read(self, entries: Sequence[Entry], *, forks: bool) -> dict[str, _Read]:
        read: dict[str, _Read] = {}
        paths: dict[str, Path] = {}
        for entry in entries:
            try:
                paths[entry.id] = self._library.path(entry.id)
            except Unreadable as unreadable:
                read[entry.id] = unreadable.findings
        files = [*paths.values()]
        found = on_all_cores(_look, files) if forks else map(_look, files)
        return read | dict(zip(paths, found, strict=True))

    # The file ------------------------------------------------------------------------------

    def _kept(self) -> dict[str, _Seen]:
        """Return what is kept."""
        stamp = _stamp(self._file)
        if stamp is None or stamp != self._parsed[0]:
            self._parsed = stamp, self._parse()
        return self._parsed[1]

    def _parse(self) -> dict[str, _Seen]:
        """Read the file; nothing of it counts, where any is not what this program keeps."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            if kept["made_by"] != _made_by() or kept["course"] != self._course:
                return {}
            return {str(id_): _from_json(row) for id_, row in kept["lessons"].items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return {}

    def _keep(self, seen: Mapping[str, _Seen]) -> None:
        lessons = {id_: _to_json(one) for id_, one in seen.items()}
        text = {"made_by": _made_by(), "course": self._course, "lessons": lessons}
        new = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        with suppress(OSError):  # without an index all still works, and takes longer
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps(text, separators=(",", ":")), encoding="utf-8")
            new.replace(self._file)


def _look(path: Path) -> _Read:
    """Read one lesson."""
    try:
        lesson = read_lesson(path)
    except Unreadable as unreadable:
        return unreadable.findings
    glance = Glance(
        lesson.title,
        lesson.minutes,
        lesson.summary,
        lesson.concepts,
        lesson.needs,
        lesson.digest,
        lesson.needs_gpu,
    )
    if lesson.setup_file is None:
        return _Seen(glance, None)
    shared = course_folder(path) / lesson.setup_file
    return _Seen(glance, None, str(shared), _stamp(shared))


def _stamp(file: Path) -> Stamp | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return Stamp(status.st_mtime_ns, status.st_size)


def _still_true(kept: Mapping[str, _Seen], stamps: Mapping[str, Stamp]) -> dict[str, _Seen]:
    stamp_of = cache(lambda file: _stamp(Path(file)))  # many lessons have the same
    return {
        id_: seen
        for id_, seen in kept.items()
        if seen.stamp == stamps.get(id_)
        and (not seen.shared or seen.shared_stamp == stamp_of(seen.shared))
    }


def _is_sure(seen: _Seen, stamp: Stamp | None, started: int) -> bool:
    """Whether what was read is what stood there before, and could not change unnoticed."""
    stamps = [stamp, seen.shared_stamp] if seen.shared else [stamp]
    return all(one is not None and one.written < started - _UNSURE for one in stamps)


def _to_json(seen: _Seen) -> list[object]:
    glance = seen.glance
    return [
        seen.stamp,
        seen.shared,
        seen.shared_stamp,
        glance.title,
        glance.minutes,
        glance.summary,
        glance.concepts,
        glance.needs,
        glance.digest,
        glance.needs_gpu,
    ]


def _from_json(row: Any) -> _Seen:
    """Return what stands in a row.

    Raises:
        TypeError: It is no row of ours.
        ValueError: The same.
    """
    stamp, shared, shared_stamp, title, minutes, summary, concepts, needs, digest, gpu = row
    texts = [shared, title, summary, digest, *concepts, *needs]
    numbers = [*stamp, *(shared_stamp or ()), minutes]
    if not all(type(text) is str and not CONTROL.search(text) for text in texts):
        raise TypeError("a text is none, or would act on the screen")
    if not all(type(number) is int for number in numbers) or type(gpu) is not bool:
        raise TypeError("a number is none")
    return _Seen(
        Glance(title, minutes, summary, tuple(concepts), tuple(needs), digest, gpu),
        Stamp(*stamp),
        shared,
        Stamp(*shared_stamp) if shared_stamp else None,
    )


@cache
def _made_by() -> str:
    """Return what names this program's way to read lessons: whatever changes it, changes this."""
    package = Path(tutor.__file__).parent
    sources = sorted(
        file for room in ("lesson", "library") for file in package.glob(f"{room}/**/*.py")
    )
    stamps = [(str(file.relative_to(package)), *(_stamp(file) or ())) for file in sources]
    return hashlib.sha256(repr((sys.version, stamps)).encode()).hexdigest()


def main() -> None:
    """Make the index of a course: `python -m tutor.library.index FOLDER FILE`."""
    folder, file = map(Path, sys.argv[1:])
    if hasattr(os, "nice"):
        os.nice(10)  # the learner's answers go before
    with suppress(Unreadable):  # told by whom opens it
        Index(Library.open(folder), file).glances(forks=True)


if __name__ == "__main__":
    main()
