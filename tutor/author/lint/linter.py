"""From paths to findings."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from tutor.author.lint.course import COURSE_RULES, CourseView, Facts
from tutor.author.lint.lessons import LESSON_RULES
from tutor.author.lint.view import LessonView
from tutor.library import Finding, Library, Unreadable
from tutor.library.read import COURSE, SUFFIX, read_written
from tutor.library.rules import Rule
from tutor.library.source import Source

_ALLOWED = re.compile(r"^ *# lint: allow ([A-Z]\d{3}(?:, *[A-Z]\d{3})*)", re.MULTILINE)


class CannotLint(Exception):  # noqa: N818 - reads as what happened
    """There is no lesson and no course at a path; the text says what to do."""


@dataclass(frozen=True)
class Report:
    """What lint found."""

    findings: tuple[Finding, ...]
    """By file and place."""
    lessons: int
    """How many it looked at."""


def lint(paths: Iterable[Path], rules: Collection[Rule] = (*LESSON_RULES, *COURSE_RULES)) -> Report:
    """Look at lessons and courses; nothing of them is run.

    Args:
        paths: lesson files, course folders, or files `course.yaml`.
        rules: the rules besides those of the format itself.

    Raises:
        CannotLint: a path leads to neither.
    """
    linter = _Linter(rules)
    for path in paths:
        linter.look_at(path)
    return Report(tuple(sorted(set(linter.findings))), len(linter.lessons))


class _Linter:
    """Collects findings."""

    def __init__(self, rules: Collection[Rule]) -> None:
        self.findings: list[Finding] = []
        self.lessons: set[Path] = set()
        self._allowed: dict[Path, frozenset[str]] = {}
        self._of_lessons = [rule for rule in LESSON_RULES if rule in rules]
        self._of_courses = [rule for rule in COURSE_RULES if rule in rules]

    def look_at(self, path: Path) -> None:
        """A lesson or a course."""
        if path.is_dir():
            if not (path / COURSE).exists():
                raise CannotLint(
                    f"The folder {path} holds no {COURSE}. Give a course's folder, or lesson files."
                )
            self._course(path)
        elif not path.exists():
            raise CannotLint(f"There is no {path}. Give a lesson's file or a course's folder.")
        elif path.name == COURSE:
            self._course(path.parent)
        else:
            self._file(path)

    def _course(self, folder: Path) -> None:
        files = tuple(sorted(folder.glob(f"[!.]*/*{SUFFIX}")))
        try:
            library = Library.open(folder)
        except Unreadable as unreadable:
            self.findings += unreadable.findings
            for file in files:
                self._file(file)
            return
        facts = {}
        for entry in library.entries:
            self.lessons.add(entry.path)
            try:
                view = LessonView(library.written(entry.id))
            except Unreadable as unreadable:
                self.findings += unreadable.findings
            else:
                self._lesson(view)
                facts[entry.id] = Facts.of(view)
        view_of_course = CourseView(library, facts, files)
        for rule in self._of_courses:
            self.findings += [
                Finding(file, *place, rule.code, message)
                for file, place, message in rule.look(view_of_course)
                if rule.code not in self._allowed.get(file, ())
            ]

    def _file(self, path: Path) -> None:
        self.lessons.add(path)
        try:
            self._lesson(LessonView(read_written(path)))
        except Unreadable as unreadable:
            self.findings += unreadable.findings

    def _lesson(self, view: LessonView) -> None:
        allowed = self._allowed[view.source.file] = _allowed(view.source)
        for rule in self._of_lessons:
            if rule.code not in allowed:
                self.findings += [
                    view.source.finding(rule, place, message) for place, message in rule.look(view)
                ]


def _allowed(source: Source) -> frozenset[str]:
    """The codes that an author allows in a file."""
    found = _ALLOWED.findall(source.text)
    return frozenset(code for codes in found for code in re.findall(r"[A-Z]\d{3}", codes))
