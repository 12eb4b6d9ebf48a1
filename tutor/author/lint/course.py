"""The rules for a whole course: its files, and its lessons beside each other."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tutor.author.lint.rule import FoundInCourse, rule
from tutor.author.lint.view import LessonView
from tutor.library import Library
from tutor.library.finding import MOST, Place
from tutor.library.words import nearest, shown

Word = tuple[str, Place]

_TOP = Place(1, 1)


@dataclass(frozen=True)
class Facts:
    """What lint remembers of a lesson: thousands of them are looked at one by one."""

    file: Path
    title: Word
    needs: tuple[Word, ...]
    concepts: tuple[Word, ...]

    @classmethod
    def of(cls, view: LessonView) -> "Facts":
        """What a lesson says about itself, with where it says so."""
        lesson = view.lesson

        def words(key: str) -> tuple[Word, ...]:
            values = enumerate(getattr(lesson, key))
            return tuple((value, view.place(key, index)) for index, value in values)

        title = lesson.title, view.place("title")
        return cls(view.source.file, title, words("needs"), words("concepts"))


@dataclass(frozen=True)
class CourseView:
    """A course as lint looks at it."""

    library: Library
    facts: Mapping[str, Facts]
    """By lesson, in order; those that cannot be read are not among them."""
    files: tuple[Path, ...]
    """All lesson files that lie in its folder."""

    def file(self, lesson: str) -> Path:
        """The file of a lesson."""
        return self.facts[lesson].file

    @property
    def order(self) -> dict[str, int]:
        """The place of each lesson in the course, by its id."""
        return {entry.id: index for index, entry in enumerate(self.library.entries)}


@rule("C004", "a lesson file that no track lists")
def unlisted(view: CourseView) -> FoundInCourse:
    """Only lessons that `course.yaml` lists are shown.

    Add the file's name, without `.yaml`, to the `lessons` of the track that its folder is named
    after.
    """
    listed = {entry.path for entry in view.library.entries}
    for file in view.files:
        is_translation = file.with_name(f"{file.name.partition('.')[0]}.yaml") in listed
        if file not in listed and not is_translation:
            track = shown(file.parent.name)
            message = f"no track lists this lesson; add {shown(file.stem)} to the track {track}"
            yield file, _TOP, message


@rule("C005", "a needed lesson that is not in the course")
def unknown_need(view: CourseView) -> FoundInCourse:
    """`needs` lists ids of other lessons of the course."""
    order, told = view.order, 0
    for lesson, facts in view.facts.items():
        for need, place in facts.needs:
            if need not in order:
                told += 1  # guessing among all lessons of a large course takes its time
                meant = nearest(need, order) if told <= MOST else None
                end = f"did you mean {shown(meant)}?" if meant else "take it out, or write it"
                yield view.file(lesson), place, f"the course has no lesson {shown(need)}; {end}"


@rule("C006", "lessons that need each other")
def circle(view: CourseView) -> FoundInCourse:
    """No order of the lessons could fit: each of them should come before the other."""
    for lesson, need, place in _forward(view):
        if _reaches(view, need, lesson):
            message = f"{shown(need)} needs this lesson too, itself or through others; take one out"
            yield view.file(lesson), place, message


@rule("C007", "a lesson that needs a later one")
def later_need(view: CourseView) -> FoundInCourse:
    """A learner goes through the course in its order.

    What a lesson needs comes before it. Move one of the two in `course.yaml`.
    """
    for lesson, need, place in _forward(view):
        if not _reaches(view, need, lesson):
            message = f"{shown(need)} comes later in the course; move one of the two"
            yield view.file(lesson), place, message


@rule("C008", "a concept that is spelled in two ways")
def spelled_twice(view: CourseView) -> FoundInCourse:
    """Lessons on one concept are found by its name, which is the same in all of them.

    Case, hyphens and a plural's s make another name. A lesson that has two spellings itself
    means two things by them.
    """
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for facts in view.facts.values():
        for concept, _ in facts.concepts:
            spellings[_essence(concept)][concept] += 1
    meant_both = {
        essence
        for facts in view.facts.values()
        for essence, count in Counter(_essence(concept) for concept, _ in facts.concepts).items()
        if count > 1
    }
    for lesson, facts in view.facts.items():
        for concept, place in facts.concepts:
            essence = _essence(concept)
            usual, count = spellings[essence].most_common(1)[0]
            if concept != usual and essence not in meant_both:
                others = "another lesson has" if count == 1 else f"{count} lessons have"
                message = f"{others} {shown(usual)}; spell {shown(concept)} alike"
                yield view.file(lesson), place, message


@rule("C009", "two lessons of one title")
def equal_titles(view: CourseView) -> FoundInCourse:
    """In the list of lessons they cannot be told apart."""
    first: dict[str, str] = {}
    for lesson, facts in view.facts.items():
        title, place = facts.title
        if title in first:
            message = f"the lesson {shown(first[title])} has this title too; tell them apart"
            yield view.file(lesson), place, message
        first.setdefault(title, lesson)


def _forward(view: CourseView) -> Iterator[tuple[str, str, Place]]:
    """What is needed and does not come before: a circle has at least one of these."""
    order = view.order
    for lesson, facts in view.facts.items():
        for need, place in facts.needs:
            if need in order and order[need] >= order[lesson]:
                yield lesson, need, place


def _reaches(view: CourseView, start: str, goal: str) -> bool:
    """Whether a lesson needs another, itself or through others."""
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        lesson = ahead.pop()
        if lesson == goal:
            return True
        if lesson not in seen and lesson in view.facts:
            seen.add(lesson)
            ahead += [need for need, _ in view.facts[lesson].needs]
    return False


def _essence(concept: str) -> str:
    """What two spellings of one concept have in common."""
    return re.sub(r"[\W_]+", "", concept.lower()).removesuffix("s")


COURSE_RULES = (unlisted, unknown_need, circle, later_need, spelled_twice, equal_titles)
