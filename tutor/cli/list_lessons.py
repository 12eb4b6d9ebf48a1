"""`torchtutor list`: the lessons, and how far the learner is in each."""

import argparse
from dataclasses import dataclass
from enum import StrEnum
from textwrap import indent
from typing import TYPE_CHECKING

from tutor.cli.exits import CommandError, Exit

if TYPE_CHECKING:
    from tutor.lesson import Course

NAME = "list"
FORMAT = 1
"""The version of the JSON. A key more keeps it; a key that goes or means another thing does not."""


class State(StrEnum):
    """How far the learner is in a lesson."""

    NEW = "new"
    STARTED = "started"
    PASSED = "passed"
    CHANGED = "changed"
    """Passed, and changed since."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Row:
    """One lesson of the list."""

    track: str
    id: str
    state: State
    title: str | None = None
    """None when the lesson cannot be read."""
    problem: str | None = None
    """Why it cannot be read, a finding on a line; None when it can."""


_WORDS = {
    State.NEW: "",
    State.STARTED: "· started",
    State.PASSED: "✓ passed",
    State.CHANGED: "✓ passed, changed since",
    State.UNREADABLE: "! cannot be read",
}


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this command to those that are understood."""
    parser = commands.add_parser(
        NAME,
        help="show the tracks and lessons, and which you passed",
        description="Show the tracks and lessons in order, each with its id and how far you are:\n"
        "started, passed, or passed before the lesson changed.",
        epilog="examples:\n  torchtutor list\n  torchtutor list --json",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the list, and return what to exit with."""
    course, rows = _read()
    print(_as_json(course, rows) if arguments.json else _as_text(course, rows))
    return Exit.DONE


def _read() -> "tuple[Course, list[Row]]":
    from tutor.library import Library, Unreadable
    from tutor.library.index import Index
    from tutor.store import Store, StoreError, locations

    try:
        library = Library.open()
        with Store.open() as store:
            passes = store.passes(library.course.id)
            started = store.started(library.course.id)
    except Unreadable as unreadable:
        raise CommandError("\n".join(map(str, unreadable.findings))) from None
    except StoreError as error:
        raise CommandError(str(error)) from None

    rows = []
    index = Index(library, locations.index_file(library.folder))
    for entry, lesson in index.glances(forks=True):
        if isinstance(lesson, Unreadable):
            problem = "\n".join(map(str, lesson.findings))
            rows.append(Row(entry.track, entry.id, State.UNREADABLE, problem=problem))
            continue
        if passed := passes.get(entry.id):
            state = State.PASSED if passed.digest == lesson.digest else State.CHANGED
        else:
            state = State.STARTED if entry.id in started else State.NEW
        rows.append(Row(entry.track, entry.id, state, lesson.title))
    return library.course, rows


def _as_json(course: "Course", rows: list[Row]) -> str:
    """Return one JSON object, as the README describes it."""
    import json

    tracks = [
        {
            "id": track.id,
            "title": track.title,
            "lessons": [
                {"id": row.id, "title": row.title, "state": row.state, "problem": row.problem}
                for row in rows
                if row.track == track.id
            ],
        }
        for track in course.tracks
    ]
    about = {"id": course.id, "title": course.title}
    return json.dumps({"format": FORMAT, "course": about, "tracks": tracks}, indent=2)


def _as_text(course: "Course", rows: list[Row]) -> str:
    """Return the list in words, aligned."""
    ids = max(len(row.id) for row in rows)
    words = max(len(_WORDS[row.state]) for row in rows)
    parts = [course.title]
    for track in course.tracks:
        lines = [track.title]
        for row in rows:
            if row.track == track.id:
                line = f"  {row.id:{ids}}  {_WORDS[row.state]:{words}}  {row.title or ''}"
                lines.append(line.rstrip())
                lines += [indent(row.problem, "    ")] if row.problem else []
        parts.append("\n".join(lines))
    return "\n\n".join(parts)
