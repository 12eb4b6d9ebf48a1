"""New courses and lessons, whole and small, for an author to change."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from tutor.author.enter import enter
from tutor.author.schema import FILES, schema
from tutor.lesson.fields import is_identifier
from tutor.library import Library, Unreadable
from tutor.library.read import COURSE, SUFFIX
from tutor.library.words import shown, slug


class CannotMake(Exception):  # noqa: N818 - reads as what happened
    """Nothing was made; the text says why, and what to do."""


@dataclass(frozen=True)
class Made:
    """What was made."""

    files: tuple[Path, ...]
    """In the order in which to look at them."""
    new_track: str | None = None
    """The track that the course did not have before."""


def make_course(folder: Path) -> Made:
    """Make a course of one lesson.

    Raises:
        CannotMake: something is there already, or nothing can be written there.
    """
    name = folder.absolute().name
    id_ = slug(name) if re.search(r"[A-Za-z0-9]", name) else "course"
    about = {"id": id_, "title": _title(id_)}
    lesson = folder / "first-steps" / f"row-means{SUFFIX}"
    return _write(
        {
            folder / COURSE: _filled("course", about),
            lesson: _lesson(lesson),
            **_schemas(folder),
        }
    )


def make_lesson(name: str, course: Path) -> Made:
    """Make a lesson and enter it in its course.

    Args:
        name: TRACK/ID. A track that the course does not have is made.
        course: the course's folder.

    Raises:
        CannotMake: the name is none, the lesson is there already, or the course cannot be read.
    """
    track, id_ = _names(name)
    if not (course / COURSE).exists():
        raise CannotMake(
            f"There is no {course / COURSE}. Go to a course's folder, name one with `--course DIR` "
            "or make one with `torchtutor new course DIR`."
        )
    library = _opened(course)
    for entry in library.entries:
        if entry.id == id_:
            raise CannotMake(
                f"The course has a lesson {shown(id_)} already, in the track {shown(entry.track)}. "
                "Choose another id."
            )
    lesson = course / track / f"{id_}{SUFFIX}"
    file = course / COURSE
    before = file.read_bytes()
    entered = enter(library, track, _title(track), id_)
    if entered is None:
        raise CannotMake(
            f"{file} lists its tracks in a way that is not edited here. Write each track on lines "
            "of its own, after a `- `."
        )
    schemas = {path: text for path, text in _schemas(course).items() if not path.exists()}
    made = _write({lesson: _lesson(lesson), **schemas})
    file.write_bytes(entered)
    try:
        Library.open(course).lesson(id_)
    except Unreadable as unreadable:  # an edit of ours must never leave a course broken
        file.write_bytes(before)
        for path in made.files:
            path.unlink()
        raise CannotMake("\n".join(map(str, unreadable.findings))) from None
    is_new = track not in {each.id for each in library.course.tracks}
    return Made((*made.files, file), track if is_new else None)


def _names(name: str) -> tuple[str, str]:
    track, slash, id_ = name.removesuffix(SUFFIX).partition("/")
    if not slash or "/" in id_:
        raise CannotMake(
            f"{shown(name)} names no lesson. Write its track and its id, such as `hooks/my-hook`."
        )
    for part in (track, id_):
        if not is_identifier(part):
            raise CannotMake(
                f"{shown(part)} is no id: ids are lower-case words joined by hyphens, such as "
                f"{shown(slug(part))}."
            )
    return track, id_


def _opened(course: Path) -> Library:
    try:
        return Library.open(course)
    except Unreadable as unreadable:
        raise CannotMake("\n".join(map(str, unreadable.findings))) from None


def _lesson(file: Path) -> str:
    return _filled(
        "lesson", {"title": _title(file.stem), "file": f"{file.parent.name}/{file.name}"}
    )


def _filled(template: str, words: Mapping[str, str]) -> str:
    text = files("tutor.author").joinpath("templates", f"{template}.yaml").read_text("utf-8")
    for word, value in words.items():
        text = text.replace(f"<{word}>", value)
    return text


def _schemas(folder: Path) -> dict[Path, str]:
    return {
        folder / f"{file}.schema.json": json.dumps(schema(file), indent=2) + "\n" for file in FILES
    }


def _title(id_: str) -> str:
    return id_.replace("-", " ").capitalize()


def _write(texts: Mapping[Path, str]) -> Made:
    """Write files that are not there yet: all of them, or none."""
    for path in texts:
        if path.exists():
            raise CannotMake(f"{path} is there already; nothing was written. Choose another name.")
    written: list[Path] = []
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as stream:
                written.append(path)
                stream.write(text)
    except OSError as error:
        for path in written:
            path.unlink()
        reason = str(error.strerror).lower()
        raise CannotMake(f"{path} cannot be written: {reason}. Nothing was made.") from None
    return Made(tuple(written))
