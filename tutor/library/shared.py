"""Python files of a course that several lessons share."""

import os
from pathlib import Path

from tutor.lesson.fields import PythonError, require_python
from tutor.library import rules
from tutor.library.finding import Place, Unreadable
from tutor.library.node import Node
from tutor.library.rules import Rule
from tutor.library.source import Source, read
from tutor.library.words import nearest, shown

LEADS_OUT = "is a link that leads out of the course's folder; put a copy of the file there"


def read_shared(folder: Path, name: str, lesson: Source, root: Node) -> Source:
    """Read the `setup_file` of a lesson.

    Args:
        folder: The course's folder.
        name: The file's path from there.
        lesson: The lesson's file.
        root: What the lesson's file holds.

    Raises:
        Unreadable: It is not there, leads out of the folder, or is not Python.
    """
    path = folder / name

    def no(rule: Rule, what: str) -> Unreadable:
        return Unreadable([lesson.finding(rule, root.children["setup_file"].place, what)])

    if leads_out(path, folder):
        raise no(rules.LEADS_OUT, f"`setup_file` {shown(name)} {LEADS_OUT}")
    if not path.is_file():
        files = sorted(str(file.relative_to(folder)) for file in folder.glob("*.py"))
        meant = nearest(name, files)
        end = f"did you mean {shown(meant)}?" if meant else "a path begins at the course's folder"
        raise no(rules.NO_SETUP_FILE, f"`setup_file` {shown(name)} is not there; {end}")
    source = read(path)
    try:
        require_python(source.text)
    except PythonError as error:
        place = Place(error.line, error.column)
        message = f"this is not Python: {error.reason}"
        raise Unreadable([source.finding(rules.NOT_PYTHON, place, message)]) from None
    return source


def leads_out(path: Path, folder: Path) -> bool:
    """Whether a path's links lead out of a folder."""
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
