"""Python files that several lessons of a course share."""

import pytest

from tests.library.texts import LESSON
from tutor.library import Library, Unreadable, read_lesson

SHARED = "import torch\n\n\nclass Add:\n    pass\n"


@pytest.fixture
def course(tmp_path):
    (tmp_path / "course.yaml").write_text(
        "format: 1\nid: small\ntitle: Small\nabout: Small.\n"
        "tracks:\n  - id: first\n    title: First\n    lessons: [double]\n",
        encoding="utf-8",
    )
    (tmp_path / "first").mkdir()
    (tmp_path / "adder.py").write_text(SHARED, encoding="utf-8")
    lesson(tmp_path, "adder.py")
    return tmp_path


def lesson(course, name):
    text = LESSON.replace("\nsetup:", f"\nsetup_file: {name}\nsetup:")
    (course / "first/double.yaml").write_text(text, encoding="utf-8")


def finding(course):
    with pytest.raises(Unreadable) as caught:
        read_lesson(course / "first/double.yaml")
    (found,) = caught.value.findings
    return found


def test_it_runs_before_the_setup(course):
    read = read_lesson(course / "first/double.yaml")
    assert read.given_code.startswith(SHARED)
    assert read.given_code.endswith(f"\n\n\n{read.setup}")


def test_a_lesson_without_a_course_has_its_own_folder(course):
    (course / "course.yaml").unlink()
    (course / "first/adder.py").write_text("x = 1\n", encoding="utf-8")
    assert read_lesson(course / "first/double.yaml").shared == "x = 1\n"


def test_the_digest_follows_the_file(course):
    library = Library.open(course)
    before = library.lesson("double")
    assert library.lesson("double") is before
    (course / "adder.py").write_text(f"{SHARED}x = 1\n", encoding="utf-8")
    after = library.lesson("double")
    assert (after.shared, after.digest != before.digest) == (f"{SHARED}x = 1\n", True)


def test_a_file_that_is_not_there_is_told_at_the_key_with_the_nearest(course):
    lesson(course, "addr.py")
    found = finding(course)
    assert found.file.name == "double.yaml"
    assert "`addr.py` is not there; did you mean `adder.py`?" in found.message


def test_a_file_that_is_not_python_is_told_at_its_own_line(course):
    (course / "adder.py").write_text("x = 1\ny = = 2\n", encoding="utf-8")
    found = finding(course)
    assert (found.file.name, found.line, found.column) == ("adder.py", 2, 5)


@pytest.mark.parametrize(
    "name", ["../adder.py", "/etc/adder.py", "a/../adder.py", "a\\b.py", "x.txt"]
)
def test_no_path_leaves_the_folder(course, name):
    lesson(course, name)
    assert "`setup_file` is not a" in finding(course).message


def test_no_link_leaves_the_folder(course, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "adder.py"
    outside.write_text("secret = 1\n", encoding="utf-8")
    (course / "adder.py").unlink()
    (course / "adder.py").symlink_to(outside)
    assert "leads out of the course's folder" in finding(course).message
