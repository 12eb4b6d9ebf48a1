"""A lesson or a course from its file, with everything that is wrong in it at once."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from tutor.lesson import Course, Lesson, LessonFile
from tutor.lesson.fields import is_identifier
from tutor.library import rules
from tutor.library.complaint import complaints
from tutor.library.compose import compose
from tutor.library.finding import Finding, Place, Unreadable
from tutor.library.node import Node
from tutor.library.shared import read_shared
from tutor.library.source import Source, read
from tutor.library.words import found, shown, slug

SUFFIX = ".yaml"
COURSE = "course.yaml"

_M = TypeVar("_M", bound=BaseModel)


@dataclass(frozen=True)
class Written:
    """A lesson, and how its author wrote it."""

    lesson: Lesson
    source: Source
    root: Node


def course_folder(lesson: Path) -> Path:
    """Return the folder of the course that a lesson's file stands in.

    Without a `course.yaml` beside it or above it, the file's own folder stands for one.
    """
    above = (lesson.parent, lesson.parent.parent)
    return next((folder for folder in above if (folder / COURSE).is_file()), lesson.parent)


def read_lesson(path: Path) -> Lesson:
    """Read a lesson's file.

    Raises:
        Unreadable: with all that is wrong in it.
    """
    return read_written(path).lesson


def read_written(path: Path) -> Written:
    """Read a lesson's file, and keep where everything in it stands.

    Raises:
        Unreadable: with all that is wrong in it.
    """
    source = read(path)
    keys, root = _read_as(LessonFile, source, "lesson", _misnamed(source))
    digest, shared = source.digest, ""
    if keys.setup_file is not None:
        file = read_shared(course_folder(path), keys.setup_file, source, root)
        digest = hashlib.sha256(f"{digest}{file.digest}".encode()).hexdigest()
        shared = file.text
    # Not validated once more: its code would be compiled a second time.
    lesson = Lesson.model_construct(**dict(keys), id=path.stem, digest=digest, shared=shared)
    return Written(lesson, source, root)


@dataclass(frozen=True)
class Listing:
    """A course, and where it lists its lessons."""

    course: Course
    source: Source
    root: Node
    places: Mapping[str, Place]
    """By the lesson's id."""


def read_listing(folder: Path) -> Listing:
    """Read a course's `course.yaml`; its lessons stay unread.

    Raises:
        Unreadable: with all that is wrong in it.
    """
    source = read(folder / COURSE)
    course, root = _read_as(Course, source, "course")
    tracks = root.children["tracks"].children.values()
    ids = [track.children["id"] for track in tracks]
    lessons = [each for track in tracks for each in track.children["lessons"].children.values()]
    if repeated := [*_repeated(source, "track", ids), *_repeated(source, "lesson", lessons)]:
        raise Unreadable(repeated)
    return Listing(course, source, root, {lesson.data: lesson.place for lesson in lessons})


def _read_as(
    model: type[_M], source: Source, noun: str, findings: Iterable[Finding] = ()
) -> tuple[_M, Node]:
    """Return what a file holds, as a model and as it was written.

    Raises:
        Unreadable: with these findings and all that is wrong in the file besides.
    """
    document = compose(source)
    root, findings = document.root, [*findings, *document.findings]
    if root is None:
        raise Unreadable(findings)
    if not isinstance(root.data, dict):
        what = "this file is empty" if root.data is None else f"this file holds {found(root.data)}"
        message = f"{what}; a {noun} is made of keys and values, the first is `format: 1`"
        raise Unreadable([*findings, source.finding(rules.NO_MAPPING, root.place, message)])
    try:
        value = model.model_validate(root.data)
    except ValidationError as error:
        # What cannot be read is told once, and not again for being of the wrong type.
        told = {(finding.line, finding.column) for finding in document.findings}
        findings += [
            finding
            for finding in complaints(source, root, model, error)
            if (finding.line, finding.column) not in told
        ]
        raise Unreadable(findings) from None
    if findings:
        raise Unreadable(findings)
    return value, root


def _misnamed(source: Source) -> list[Finding]:
    name = source.file.name
    if name.endswith(SUFFIX) and is_identifier(name.removesuffix(SUFFIX)):
        return []
    right = slug(source.file.stem) + SUFFIX
    message = (
        f"the file's name {shown(name)} gives no id; name it in lower-case words joined by "
        f"hyphens, such as {shown(right)}"
    )
    return [source.finding(rules.NO_ID, Place(1, 1), message)]


def _repeated(source: Source, noun: str, nodes: Iterable[Node]) -> Iterator[Finding]:
    """Yield what a course lists a second time."""
    first: dict[str, Place] = {}
    for node in nodes:
        if node.data in first:
            message = (
                f"the {noun} {shown(node.data)} stands here a second time, first in line "
                f"{first[node.data].line}; a course has each {noun} once"
            )
            yield source.finding(rules.LISTED_TWICE, node.place, message)
        first.setdefault(node.data, node.place)
