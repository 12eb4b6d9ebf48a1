"""A lesson or a course from its file, with everything that is wrong in it at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from tutor.lesson import Course, Lesson, LessonFile
from tutor.lesson.fields import is_identifier
from tutor.library.complaint import complaints
from tutor.library.compose import compose
from tutor.library.finding import Finding, Place, Unreadable
from tutor.library.node import Node
from tutor.library.source import Source, read
from tutor.library.words import found, shown, slug

SUFFIX = ".yaml"
COURSE = "course.yaml"

_M = TypeVar("_M", bound=BaseModel)


def read_lesson(path: Path) -> Lesson:
    """Read a lesson's file.

    Raises:
        Unreadable: with all that is wrong in it.
    """
    source = read(path)
    held = _held(source, LessonFile, "lesson")
    findings = [*held.findings, *_misnamed(source)]
    if held.value is None or findings:
        raise Unreadable(findings)
    return Lesson(**dict(held.value), id=path.stem, digest=source.digest)


def read_course(folder: Path) -> Course:
    """Read a course's `course.yaml`; its lessons stay unread.

    Raises:
        Unreadable: with all that is wrong in it.
    """
    return read_listing(folder).course


@dataclass(frozen=True)
class Listing:
    """A course, and where it lists its lessons."""

    course: Course
    source: Source
    places: Mapping[str, Place]
    """By the lesson's id."""


def read_listing(folder: Path) -> Listing:
    """Read a course's `course.yaml`, and remember where each lesson stands in it.

    Raises:
        Unreadable: with all that is wrong in it.
    """
    source = read(folder / COURSE)
    held = _held(source, Course, "course")
    if held.value is None or held.root is None:
        raise Unreadable(held.findings)
    places: dict[str, Place] = {}
    findings = [*held.findings, *_repeated(source, held.root, places)]
    if findings:
        raise Unreadable(findings)
    return Listing(held.value, source, places)


@dataclass(frozen=True)
class _Held(Generic[_M]):
    """What a file holds, as far as it could be read."""

    value: _M | None
    root: Node | None
    findings: tuple[Finding, ...]


def _held(source: Source, model: type[_M], noun: str) -> _Held[_M]:
    document = compose(source)
    root = document.root
    if root is None:
        return _Held(None, None, document.findings)
    if not isinstance(root.data, dict):
        what = "this file is empty" if root.data is None else f"this file holds {found(root.data)}"
        message = f"{what}; a {noun} is made of keys and values, the first is `format: 1`"
        return _Held(None, root, (*document.findings, source.finding(root.place, message)))
    try:
        return _Held(model.model_validate(root.data), root, document.findings)
    except ValidationError as error:
        # What cannot be read is told once, and not again for being of the wrong type.
        told = {(finding.line, finding.column) for finding in document.findings}
        more = [
            finding
            for finding in complaints(source, root, model, error)
            if (finding.line, finding.column) not in told
        ]
        return _Held(None, root, (*document.findings, *more))


def _misnamed(source: Source) -> list[Finding]:
    name = source.file.name
    if name.endswith(SUFFIX) and is_identifier(name.removesuffix(SUFFIX)):
        return []
    right = slug(source.file.stem) + SUFFIX
    message = (
        f"the file's name {shown(name)} gives no id; name it in lower-case words joined by "
        f"hyphens, such as {shown(right)}"
    )
    return [source.finding(Place(1, 1), message)]


def _repeated(source: Source, root: Node, places: dict[str, Place]) -> list[Finding]:
    """What a course lists twice; fills in where each lesson stands."""
    findings: list[Finding] = []
    tracks: dict[str, Place] = {}
    for track in root.children["tracks"].children.values():
        named = [(track.children["id"], tracks, "track")]
        named += [(each, places, "lesson") for each in track.children["lessons"].children.values()]
        for node, known, noun in named:
            if first := known.get(node.data):
                message = (
                    f"the {noun} {shown(node.data)} stands here a second time, first in line "
                    f"{first.line}; a course has each {noun} once"
                )
                findings.append(source.finding(node.place, message))
            known.setdefault(node.data, node.place)
    return findings
