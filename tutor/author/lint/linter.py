"""From paths to findings."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.author.lint.course import COURSE_RULES, CourseView
from tutor.author.lint.examine import Examined, examine
from tutor.author.lint.lessons import LESSON_RULES
from tutor.library import Finding, Library, Unreadable
from tutor.library.read import COURSE, SUFFIX
from tutor.library.rules import Rule


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
        self._codes = frozenset(rule.code for rule in rules)
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
            self._lessons([path])

    def _course(self, folder: Path) -> None:
        files = tuple(sorted(folder.glob(f"[!.]*/*{SUFFIX}")))
        try:
            library = Library.open(folder)
        except Unreadable as unreadable:
            self.findings += unreadable.findings
            self._lessons(files)
            return
        there = {}
        for entry in library.entries:
            try:
                there[entry.id] = library.path(entry.id)
            except Unreadable as unreadable:
                self.findings += unreadable.findings
        examined = self._lessons(tuple(there.values()))
        facts = {id_: seen.facts for id_, seen in zip(there, examined, strict=True) if seen.facts}
        allowed = {file: seen.allowed for file, seen in zip(there.values(), examined, strict=True)}
        view = CourseView(library, facts, files)
        self.findings += [
            Finding(file, *place, rule.code, message)
            for rule in self._of_courses
            for file, place, message in rule.look(view)
            if rule.code not in allowed.get(file, ())
        ]

    def _lessons(self, paths: Sequence[Path]) -> list[Examined]:
        examined = list(examine(paths, self._codes))
        self.findings += [finding for one in examined for finding in one.findings]
        self.lessons.update(paths)
        return examined
