"""A file of a course as text, with its lines."""

import hashlib
import re
import stat
from codecs import BOM_UTF8
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from tutor.lesson.fields import CONTROL
from tutor.library import rules
from tutor.library.finding import MOST, Finding, Place, Unreadable
from tutor.library.node import Node
from tutor.library.rules import Rule

MOST_BYTES = 2**20
"""A lesson has some ten thousand; what is far larger is something else."""


@dataclass(frozen=True)
class Source:
    """A file's text, whose lines end in a line feed, whatever they ended in on the disk."""

    file: Path
    text: str
    digest: str
    """SHA-256 of the file's bytes, in hexadecimal."""

    @cached_property
    def lines(self) -> list[str]:
        """The text's lines; after the last line's end stands one more, empty."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """The line of this number, or nothing."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def finding(self, rule: Rule, place: Place, message: str) -> Finding:
        """A finding in this file, never outside its text."""
        line = min(max(place.line, 1), len(self.lines))
        column = min(max(place.column, 1), len(self.lines[line - 1]) + 1)
        return Finding(self.file, line, column, rule.code, message)

    def inside(self, node: Node, line: int, column: int) -> Place | None:
        """A place in a value's text, where the file has the text line by line.

        Args:
            node: the value.
            line: in its text, from 1.
            column: in its text, from 1.
        """
        lines = str(node.data).split("\n")
        if line > len(lines):
            return None
        text = lines[line - 1]
        if node.style == "|":
            number = node.place.line + line
            start = len(self.line(number)) - len(text)
        else:
            number = node.place.line
            start = self.line(number).find(text, node.place.column - 1)
        return Place(number, start + column) if self.line(number).startswith(text, start) else None


def read(file: Path) -> Source:
    """Read a file of a course.

    Raises:
        Unreadable: it is not there, is no file, is too large, or holds something else than text.
    """
    data = _bytes(file)
    content = data.removeprefix(BOM_UTF8)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise Unreadable([_not_utf8(file, content, error.start)]) from None
    text = re.sub(r"\r\n?", "\n", text)
    source = Source(file, text, hashlib.sha256(data).hexdigest())
    if controls := _controls(source):
        raise Unreadable(controls)
    return source


def _bytes(file: Path) -> bytes:
    def no(message: str, rule: Rule = rules.NO_FILE) -> Unreadable:
        return Unreadable([Finding(file, 1, 1, rule.code, message)])

    try:
        # Looked at before it is opened: opening a pipe would wait for a writer.
        if not stat.S_ISREG(file.stat().st_mode):
            raise no("this is not a file; give the path of a YAML file")
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise no("there is no such file; check its name and folder") from None
    except OSError as error:
        raise no(f"this file cannot be read: {str(error.strerror).lower()}") from None
    if len(data) > MOST_BYTES:
        message = "this file is larger than 1 MiB; a lesson is a page of text: is it another file?"
        raise no(message, rules.TOO_LARGE)
    return data


def _not_utf8(file: Path, data: bytes, start: int) -> Finding:
    before = data[:start].decode()
    line = re.sub(r"\r\n?", "\n", before).split("\n")
    what = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else f"the byte 0x{data[start]:02X}"
    message = f"this file is not UTF-8: found {what}; save it in the encoding UTF-8"
    return Finding(file, len(line), len(line[-1]) + 1, rules.NOT_UTF8.code, message)


def _controls(source: Source) -> list[Finding]:
    findings: list[Finding] = []
    for found in islice(CONTROL.finditer(source.text), MOST):
        line = source.text.count("\n", 0, found.start()) + 1
        column = found.start() - source.text.rfind("\n", 0, found.start())
        what = f"found the control character U+{ord(found[0]):04X}"
        place = Place(line, column)
        findings.append(source.finding(rules.CONTROL_CODE, place, f"{what}; take it out"))
    return findings
