"""New courses and lessons: whole, entered in their course, and never in the place of another."""

import json

import pytest

from tests.library.texts import COURSE, LESSON, write_course
from tutor.attempt import attempt
from tutor.author.enter import enter
from tutor.author.lint import lint
from tutor.author.schema import schema
from tutor.engine import Engine
from tutor.explain import Source
from tutor.library import Library


@pytest.fixture
def course(torchtutor, tmp_path):
    folder = tmp_path / "My Course"
    assert torchtutor("new", "course", folder).code == 0
    return folder


def test_a_new_course_is_whole_and_clean(course):
    library = Library.open(course)
    assert (library.course.id, library.course.title) == ("my-course", "My course")
    assert [entry.id for entry in library.entries] == ["row-means"]
    assert lint([course]).findings == ()


def test_its_files_name_the_schemas_beside_course_yaml(course):
    for file in ("course.yaml", "first-steps/row-means.yaml"):
        first = (course / file).read_text().splitlines()[0]
        name = first.removeprefix("# yaml-language-server: $schema=")
        written = (course / file).parent / name
        assert json.loads(written.read_text()) == schema(written.name.partition(".")[0])


def test_a_new_lesson_passes_with_its_solution_and_fails_with_its_starter(course):
    lesson = Library.open(course).lesson("row-means")
    with Engine() as engine:
        assert attempt(lesson, lesson.solution, engine).passed
        assert attempt(lesson, lesson.starter, engine).explanation.source is Source.UNFILLED
        for mistake in lesson.mistakes:
            assert attempt(lesson, mistake.answer, engine).explanation.text == mistake.says


def test_a_new_lesson_is_entered_in_the_course_of_this_folder(torchtutor, course, monkeypatch):
    monkeypatch.chdir(course)
    result = torchtutor("new", "lesson", "first-steps/column-means")
    assert result.code == 0
    assert result.out.splitlines()[:2] == ["first-steps/column-means.yaml", "course.yaml"]
    assert [entry.id for entry in Library.open(course).entries] == ["row-means", "column-means"]
    assert lint([course]).findings == ()


def test_a_new_lesson_in_a_track_that_is_not_there(torchtutor, course):
    result = torchtutor("new", "lesson", "hooks/my-hook", "--course", course)
    assert result.code == 0
    assert "The course had no track `hooks`: it has now." in result.out
    (_, hooks) = Library.open(course).course.tracks
    assert (hooks.id, hooks.title, hooks.lessons) == ("hooks", "Hooks", ("my-hook",))
    assert lint([course]).findings == ()


def test_a_course_without_schemas_gets_them(torchtutor, tmp_path):
    folder = write_course(tmp_path)
    assert torchtutor("new", "lesson", "first/more", "--course", folder).code == 0
    assert (folder / "lesson.schema.json").exists()


COMMENTED = """\
# My course.
format: 1
id:   arithmetic   # never changes
title: 'Arithmetic'
about: >-
  A course
  to test with.

tracks:
    # the easy ones
  - id: first
    lessons: [ double,   "halve" ]   # two of them
    title: First steps
  - id: second
    title: Second steps
    lessons:
    - triple  # the last

# who wrote it
authors: [Ada]
"""


@pytest.mark.parametrize(
    ("track", "old", "new"),
    [
        ("first", '"halve" ]   #', '"halve", more ]   #'),
        ("second", "- triple  # the last\n", "- triple  # the last\n    - more\n"),
        (
            "third",
            "- triple  # the last\n",
            "- triple  # the last\n  - id: third\n    title: Third\n    lessons: [more]\n",
        ),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_all_else_in_the_course_stays_as_it_was(tmp_path, track, old, new, end):
    folder = write_course(tmp_path)
    (folder / "course.yaml").write_bytes(COMMENTED.replace("\n", end).encode())
    entered = enter(Library.open(folder), track, "Third", "more")
    assert entered == COMMENTED.replace(old, new).replace("\n", end).encode()


def test_a_course_that_ends_without_a_line_end(tmp_path):
    folder = write_course(tmp_path, COURSE.rstrip())
    (folder / "course.yaml").write_bytes(enter(Library.open(folder), "third", "Third", "more"))
    assert Library.open(folder).course.tracks[-1].lessons == ("more",)


def test_tracks_between_brackets_are_left_to_the_author(torchtutor, tmp_path):
    head, _, _ = COURSE.partition("tracks:")
    tracks = "tracks: [{id: first, title: First, lessons: [double]}]\n"
    folder = write_course(tmp_path, head + tracks)
    result = torchtutor("new", "lesson", "more/more", "--course", folder)
    assert result.code == 2
    assert "Write each track on lines of its own" in result.err
    assert not (folder / "more").exists()
    assert (folder / "course.yaml").read_text() == head + tracks


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("first-steps/row-means", "The course has a lesson `row-means` already, in the track `first-st"),
        ("other/row-means", "The course has a lesson `row-means` already, in the track `first-st"),
        ("first-steps/taken", "taken.yaml is there already; nothing was written."),
        ("first-steps", "`first-steps` names no lesson. Write its track and its id"),
        ("a/b/c", "`a/b/c` names no lesson"),
        ("first-steps/My Lesson", "`My Lesson` is no id: ids are lower-case words joined by hyphens, such as `my-lesson`"),
        ("../outside", "`..` is no id"),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_told_and_leaves_all_as_it_was(torchtutor, course, name, said):
    (course / "first-steps" / "taken.yaml").write_text(LESSON)
    before = everything(course)
    result = torchtutor("new", "lesson", name, "--course", course)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert everything(course) == before


def test_a_folder_without_a_course_is_told_how_to_make_one(torchtutor, tmp_path):
    result = torchtutor("new", "lesson", "hooks/my-hook", "--course", tmp_path)
    assert result.code == 2
    assert "`torchtutor new course DIR`" in result.err


def test_a_course_that_cannot_be_read_gives_its_findings(torchtutor, course):
    (course / "course.yaml").write_text("format: 1\n")
    result = torchtutor("new", "lesson", "hooks/my-hook", "--course", course)
    assert result.code == 2
    assert "course.yaml:1:1: F002 this course has no `id`" in result.err


def test_a_course_is_never_made_over_another(torchtutor, course):
    before = everything(course)
    result = torchtutor("new", "course", course)
    assert result.code == 2
    assert "course.yaml is there already; nothing was written." in result.err
    assert everything(course) == before


def test_a_course_where_nothing_can_be_written(torchtutor, tmp_path):
    (tmp_path / "file").write_text("")
    result = torchtutor("new", "course", tmp_path / "file" / "course")
    assert result.code == 2
    assert "cannot be written: not a directory. Nothing was made." in result.err


def test_what_to_make_must_be_said(torchtutor):
    result = torchtutor("new")
    assert result.code == 2
    assert "WHAT" in result.err
    assert "course" in torchtutor("new", "track").err
