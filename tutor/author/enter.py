"""A lesson more in a `course.yaml`, which stays as its author wrote it otherwise.

A library that reads YAML and writes it again would lay the whole file out anew. What is needed is
one line, at a place that is known.
"""

import re

from tutor.library import Library
from tutor.library.node import Node


def enter(library: Library, track: str, title: str, lesson: str) -> bytes | None:
    """Return the bytes of `course.yaml` with a lesson more.

    Args:
        library: the course.
        track: its track; one that is not there is added at the end.
        title: of a track that is not there.
        lesson: the lesson's id.

    Returns:
        None where the file is laid out in a way that is not understood.
    """
    listing = library.listing
    text = listing.source.file.read_bytes().decode("utf-8-sig")
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    tracks = listing.root.children["tracks"]
    for node in tracks.children.values():
        if node.children["id"].data == track:
            _add_lesson(lines, node.children["lessons"], lesson)
            break
    else:
        if tracks.style == "flow":
            return None
        _add_track(lines, listing.root, (f"id: {track}", f"title: {title}", f"lessons: [{lesson}]"))
    marked = listing.source.file.read_bytes().startswith(b"\xef\xbb\xbf")
    return "".join(lines).encode("utf-8-sig" if marked else "utf-8")


def _add_lesson(lines: list[str], lessons: Node, lesson: str) -> None:
    """Write an item behind the last one, in the way of the others."""
    last = lessons.children[len(lessons.children) - 1]
    line = lines[last.place.line - 1]
    if lessons.style == "flow":
        end = last.place.column - 1 + len(last.data) + (2 if last.style else 0)
        lines[last.place.line - 1] = f"{line[:end]}, {lesson}{line[end:]}"
    else:
        before = line[: line.rindex("-", 0, last.place.column - 1)]
        _insert(lines, last.place.line, f"{before}- {lesson}")


def _add_track(lines: list[str], root: Node, keys: tuple[str, ...]) -> None:
    """Write a track behind the last one, before what comments on the next key."""
    tracks = root.children["tracks"]
    first = lines[tracks.children[0].place.line - 1]
    indent = first[: first.index("-")]
    below = [place.line for place in root.keys.values() if place.line > tracks.place.line]
    end = min(below, default=len(lines) + 1) - 1
    while re.match(r"\s*(#.*)?$", lines[end - 1]):
        end -= 1
    for number, key in enumerate(keys):
        _insert(lines, end + number, f"{indent}{'  ' if number else '- '}{key}")


def _insert(lines: list[str], after: int, line: str) -> None:
    """Put a line after another one, ended as that one is."""
    above = lines[after - 1]
    ending = above[len(above.rstrip("\r\n")) :]
    lines[after - 1] = above if ending else f"{above}\n"
    lines.insert(after, f"{line}{ending or chr(10)}")
