import errno
import os
from pathlib import Path

import pytest

from tests.library.texts import COURSE, LESSON, place, write_course
from tutor.library import Entry, Library, UnknownLesson, Unreadable, library


@pytest.fixture
def folder(tmp_path):
    return write_course(tmp_path)


def only_finding(course, lesson):
    with pytest.raises(Unreadable) as caught:
        course.lesson(lesson)
    (finding,) = caught.value.findings
    return finding


def test_the_lessons_stand_in_the_order_of_their_tracks(folder):
    assert Library.open(folder).entries == (
        Entry("double", "first", folder / "first" / "double.yaml"),
        Entry("halve", "first", folder / "first" / "halve.yaml"),
        Entry("triple", "second", folder / "second" / "triple.yaml"),
    )


def test_a_lesson_is_read_by_its_id(folder):
    course = Library.open(folder)
    assert course.course.title == "Arithmetic"
    assert course.lesson("triple").id == "triple"


def test_an_unknown_lesson_is_told_the_nearest_one(folder):
    with pytest.raises(UnknownLesson, match="There is no lesson `doubel`; did you mean `double`"):
        Library.open(folder).lesson("doubel")
    with pytest.raises(UnknownLesson, match="`torchtutor list` shows all that there are"):
        Library.open(folder).lesson("../../etc/passwd")


def test_a_broken_lesson_spoils_only_itself(tmp_path):
    course = Library.open(write_course(tmp_path, halve="title: [\n"))
    assert course.lesson("double").id == "double"
    with pytest.raises(Unreadable):
        course.lesson("halve")
    assert course.lesson("triple").id == "triple"


def test_a_broken_course_cannot_be_opened(tmp_path):
    with pytest.raises(Unreadable, match=r"course\.yaml:1:1: F001 this file is empty"):
        Library.open(write_course(tmp_path, course=""))


def test_a_missing_lesson_is_told_where_it_is_listed(folder):
    (folder / "first" / "halve.yaml").unlink()
    course = Library.open(folder)
    assert course.lesson("double")
    finding = only_finding(course, "halve")
    assert finding.file == folder / "course.yaml"
    assert (finding.line, finding.column) == place(COURSE, "halve")
    assert finding.message == (
        "`first/halve.yaml` is not there; write the lesson, or take it off the list"
    )


def test_a_lesson_with_a_mistyped_name_is_told_the_file_that_is_there(folder):
    (folder / "first" / "halve.yaml").rename(folder / "first" / "halves.yaml")
    message = only_finding(Library.open(folder), "halve").message
    assert message == "`first/halve.yaml` is not there; did you mean `halves`?"


def test_a_lesson_in_another_track_is_told_where_it_is(folder):
    (folder / "first" / "halve.yaml").rename(folder / "second" / "halve.yaml")
    message = only_finding(Library.open(folder), "halve").message
    assert message == (
        "`first/halve.yaml` is not there; it stands in `second`: move the file, or list it there"
    )


def test_a_track_without_its_folder(folder):
    (folder / "second" / "triple.yaml").unlink()
    (folder / "second").rmdir()
    assert "is not there" in only_finding(Library.open(folder), "triple").message


def test_a_lesson_that_is_a_folder(folder):
    (folder / "second" / "triple.yaml").unlink()
    (folder / "second" / "triple.yaml").mkdir()
    assert only_finding(Library.open(folder), "triple").message.startswith("this is not a file")


def test_a_link_that_leads_out_of_the_course_is_refused(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "halve.yaml"
    outside.write_text(LESSON)
    (folder / "first" / "halve.yaml").unlink()
    (folder / "first" / "halve.yaml").symlink_to(outside)
    finding = only_finding(Library.open(folder), "halve")
    assert (finding.line, finding.column) == place(COURSE, "halve")
    assert finding.message == (
        "`first/halve.yaml` is a link that leads out of the course's folder; "
        "put a copy of the file there"
    )


def test_a_folder_of_a_track_that_leads_out_is_refused(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (folder / "second").rename(outside / "second")
    (folder / "second").symlink_to(outside / "second")
    assert "leads out" in only_finding(Library.open(folder), "triple").message


def test_a_course_file_that_leads_out_is_refused(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "course.yaml"
    (folder / "course.yaml").rename(outside)
    (folder / "course.yaml").symlink_to(outside)
    with pytest.raises(Unreadable, match="leads out of the course's folder"):
        Library.open(folder)


def test_a_link_inside_of_the_course_is_followed(folder):
    (folder / "first" / "halve.yaml").unlink()
    (folder / "first" / "halve.yaml").symlink_to(folder / "second" / "triple.yaml")
    assert Library.open(folder).lesson("halve").id == "halve"


def test_a_course_behind_a_link_is_opened(folder, tmp_path_factory):
    link = tmp_path_factory.mktemp("elsewhere") / "course"
    link.symlink_to(folder)
    assert Library.open(link).lesson("double").id == "double"


def test_a_link_in_a_circle_ends(folder):
    (folder / "first" / "halve.yaml").unlink()
    (folder / "first" / "halve.yaml").symlink_to("halve.yaml")
    reason = os.strerror(errno.ELOOP).lower()
    message = only_finding(Library.open(folder), "halve").message
    assert message == f"`first/halve.yaml` cannot be read: {reason}"


def test_a_file_without_permission(folder, monkeypatch):
    def refuse(path, *_):
        raise PermissionError(errno.EACCES, "Permission denied", path)

    course = Library.open(folder)
    monkeypatch.setattr(Path, "open", refuse)
    assert only_finding(course, "halve").message == "this file cannot be read: permission denied"


def test_a_lesson_is_read_again_only_when_its_file_changed(folder, monkeypatch):
    reads = []

    def counted(path):
        reads.append(path.stem)
        return real(path)

    real = library.read_lesson
    monkeypatch.setattr(library, "read_lesson", counted)
    course = Library.open(folder)
    assert reads == []
    first = course.lesson("double")
    assert course.lesson("double") is first
    assert reads == ["double"]

    file = folder / "first" / "double.yaml"
    file.write_text(LESSON.replace("Double a number", "Double any number"))
    assert course.lesson("double").title == "Double any number"
    assert reads == ["double", "double"]


def test_a_lesson_that_was_mended_is_read(tmp_path):
    course = Library.open(write_course(tmp_path, halve="title: [\n"))
    with pytest.raises(Unreadable):
        course.lesson("halve")
    (tmp_path / "first" / "halve.yaml").write_text(LESSON)
    assert course.lesson("halve").id == "halve"
