"""Every lesson of the built-in course is made as its lessons are; `test_proofs` runs them."""

import pytest

from tutor.attempt import Status
from tutor.explain import Source
from tutor.lesson import Reveal
from tutor.library import Library, built_in, read_lesson

LIBRARY = Library.open()


@pytest.fixture(params=LIBRARY.entries, ids=lambda entry: entry.id)
def lesson(request):
    return read_lesson(request.param.path)


def test_the_starter_fails_and_says_what_is_still_to_be_written(lesson, run):
    verdict = run(lesson, lesson.starter)
    assert verdict.status in (Status.FAILED, Status.ERROR)
    assert verdict.explanation.source is Source.UNFILLED


def test_it_has_a_case_to_read_and_a_hidden_one(lesson):
    hidden = {case.hidden for case in lesson.cases}
    assert hidden == ({False} if lesson.predict else {True, False})


def test_what_is_to_be_predicted_is_neither_computed_nor_told(lesson):
    if lesson.predict:
        text, *others = lesson.checks
        assert getattr(text, "literal", False)
        assert all(check.says and check.reveal != Reveal.VALUE for check in others)


def test_it_helps_with_hints_mistakes_and_a_word_afterwards(lesson):
    assert len(lesson.hints) >= 3
    assert len(lesson.mistakes) >= 3
    assert lesson.after


def test_no_hint_and_no_explanation_gives_the_decisive_line_away(lesson):
    given = {line.strip() for line in lesson.starter.splitlines()}
    written = {line.strip() for line in lesson.solution.splitlines()} - given
    decisive = max(written, key=len)
    assert not any(decisive in text for text in (*lesson.hints, lesson.explain))


def test_every_check_has_a_title(lesson):
    assert all(check.title for check in lesson.checks)


def test_the_explanation_fits_beside_the_code_and_ends_in_the_task(lesson):
    lines = lesson.explain.splitlines()
    assert 25 <= len(lines) <= 60
    assert max(map(len, lines)) <= 72
    assert lesson.explain.count("**Your turn.**") == 1
    assert "```" not in lesson.explain.partition("**Your turn.**")[2]


def test_it_needs_only_lessons_that_come_before_it(lesson):
    ids = [entry.id for entry in LIBRARY.entries]
    assert set(lesson.needs) <= set(ids[: ids.index(lesson.id)])


def test_every_lesson_file_is_listed_in_the_course():
    listed = {entry.path for entry in LIBRARY.entries}
    assert set(built_in().glob("*/*.yaml")) == listed
