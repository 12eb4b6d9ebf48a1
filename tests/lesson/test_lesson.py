import subprocess
import sys

import pytest
from pydantic import ValidationError

from tutor.lesson import Case, Course, Lesson, LessonFile, Limits, Mistake

SMALLEST = {
    "format": 1,
    "title": "Double",
    "summary": "Multiply by two.",
    "minutes": 1,
    "explain": "Double it.",
    "starter": "y = ...",
    "cases": [{"title": "one"}],
    "checks": [{"value": "y"}],
    "solution": "y = 2",
}
COURSE = {
    "format": 1,
    "id": "a",
    "title": "A",
    "about": "A.",
    "tracks": [{"id": "t", "title": "T", "lessons": ["l"]}],
}


def test_the_smallest_lesson_has_all_else_by_default():
    lesson = LessonFile.model_validate(SMALLEST)
    assert (lesson.setup, lesson.run, lesson.hints, lesson.after) == ("", "", (), None)
    assert lesson.cases == (Case(title="one", hidden=False, given={}),)
    assert (lesson.limits.seconds, lesson.limits.memory) == (5, 2**30)


@pytest.mark.parametrize("key", SMALLEST)
def test_no_key_of_the_smallest_lesson_can_be_left_out(key):
    with pytest.raises(ValidationError, match=key):
        LessonFile.model_validate({name: SMALLEST[name] for name in SMALLEST if name != key})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("format", 2),
        ("minutes", 0),
        ("minutes", 1.5),
        ("cases", []),
        ("checks", []),
        ("hints", "one"),
        ("needs", ["No Id"]),
        ("limits", {"seconds": 0}),
        ("limits", {"seconds": "5"}),
        ("limits", {"seconds": 121}),
        ("solution", "y = = 2"),
        ("surprise", 1),
    ],
)
def test_what_a_lesson_does_not_take(key, value):
    with pytest.raises(ValidationError):
        LessonFile.model_validate({**SMALLEST, key: value})


def test_a_starter_and_a_mistake_may_be_broken_python():
    mistake = {"answer": "y = = 2", "says": "One sign too many."}
    lesson = LessonFile.model_validate({**SMALLEST, "starter": "y = ", "mistakes": [mistake]})
    assert lesson.mistakes == (Mistake(answer="y = = 2", says="One sign too many."),)


def test_a_lesson_does_not_change():
    lesson = LessonFile.model_validate(SMALLEST)
    with pytest.raises(ValidationError, match="frozen"):
        lesson.title = "Other"


def test_a_lesson_is_its_file_with_an_id_and_a_digest():
    file = LessonFile.model_validate(SMALLEST)
    lesson = Lesson(**dict(file), id="double", digest="abc")
    assert (lesson.id, lesson.digest, lesson.checks) == ("double", "abc", file.checks)


@pytest.mark.parametrize("model", [LessonFile, Case, Mistake, Limits, Course])
def test_every_key_is_described_for_authors(model):
    assert all(field.description for field in model.model_fields.values())


def test_a_course_needs_a_track():
    assert Course.model_validate(COURSE).tracks[0].lessons == ("l",)
    with pytest.raises(ValidationError, match="tracks"):
        Course.model_validate({**COURSE, "tracks": []})


def test_the_models_import_nothing_heavy():
    code = (
        "import sys, tutor.lesson; "
        "print(sorted({'torch', 'numpy', 'textual', 'yaml'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
