import pytest

from tests.library.texts import COURSE, place, write_course
from tutor.library import Library, Unreadable


def wrong(folder, course):
    """What is wrong with a course of this text."""
    write_course(folder, course)
    with pytest.raises(Unreadable) as caught:
        Library.open(folder)
    assert {finding.file for finding in caught.value.findings} == {folder / "course.yaml"}
    return [(each.line, each.column, each.message) for each in caught.value.findings]


def test_a_course_has_tracks_with_lessons_in_order(tmp_path):
    course = Library.open(write_course(tmp_path)).course
    assert (course.id, course.title, course.language) == ("arithmetic", "Arithmetic", "en")
    assert [(track.id, track.lessons) for track in course.tracks] == [
        ("first", ("double", "halve")),
        ("second", ("triple",)),
    ]


def test_a_folder_without_a_course(tmp_path):
    with pytest.raises(Unreadable, match=r"course\.yaml:1:1: R001 there is no such file"):
        Library.open(tmp_path)


def test_a_lesson_that_two_tracks_list(tmp_path):
    text = COURSE.replace("[triple]", "[triple, halve]")
    ((line, column, message),) = wrong(tmp_path, text)
    assert (line, column) == place(text, "halve]")
    assert message == (
        "the lesson `halve` stands here a second time, first in line 11; "
        "a course has each lesson once"
    )


def test_a_track_that_stands_there_twice(tmp_path):
    text = COURSE.replace("id: second", "id: first")
    assert wrong(tmp_path, text)[0] == (
        12,
        9,
        "the track `first` stands here a second time, first in line 7; a course has each track once",
    )


@pytest.mark.parametrize(
    "name", ["../secret", "/etc/passwd", "a/b", "a.b", "..", "Halve", "a_b", ""]
)
def test_an_id_leads_nowhere_but_to_a_lesson(tmp_path, name):
    text = COURSE.replace("[triple]", f"['{name}']")
    ((line, column, message),) = wrong(tmp_path, text)
    assert (line, column) == (14, 15)
    assert message.startswith("item 1 of `lessons` must be lower-case words joined by hyphens")


def test_the_name_of_a_track_leads_nowhere_either(tmp_path):
    text = COURSE.replace("id: second", "id: ../second")
    ((_, _, message),) = wrong(tmp_path, text)
    assert message == (
        "`id` must be lower-case words joined by hyphens, such as `second`; "
        "found the text `../second`"
    )


def test_a_track_without_lessons(tmp_path):
    text = COURSE.replace("[triple]", "[]")
    assert wrong(tmp_path, text) == [(14, 14, "`lessons` must have at least one item; found none")]


def test_all_that_is_wrong_comes_at_once(tmp_path):
    text = COURSE.replace("format: 1", "format: 3").replace("title: First", "titel: First")
    assert wrong(tmp_path, text) == [
        (1, 9, "`format` must be 1; found the number 3"),
        (8, 5, "`titel` is not a key of a track; did you mean `title`?"),
    ]


def test_a_missing_key(tmp_path):
    text = COURSE.replace("about: A course to test with.\n", "")
    assert wrong(tmp_path, text) == [
        (1, 1, "this course has no `about`; add it: a few sentences on the course")
    ]


def test_an_empty_course(tmp_path):
    ((_, _, message),) = wrong(tmp_path, "")
    assert message.startswith("this file is empty; a course is made of keys and values")
