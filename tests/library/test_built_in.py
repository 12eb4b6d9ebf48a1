"""Where the built-in course is; tests/package shows it with a real wheel."""

import pytest

import tutor
from tests.library.texts import write_course
from tutor.library import Library, built_in


@pytest.fixture
def package(tmp_path, monkeypatch):
    """The program, as if it were installed in this folder."""
    (tmp_path / "tutor").mkdir()
    monkeypatch.setattr(tutor, "__file__", str(tmp_path / "tutor" / "__init__.py"))
    return tmp_path / "tutor"


def test_in_a_checkout_it_stands_beside_the_package(package):
    lessons = package.parent / "lessons"
    lessons.mkdir()
    assert built_in() == lessons


def test_in_a_wheel_it_stands_in_the_package_whatever_stands_beside_it(package):
    (package / "lessons").mkdir()
    (package.parent / "lessons").mkdir()
    assert built_in() == package / "lessons"


def test_it_is_what_a_library_opens_by_default(package):
    (package / "lessons").mkdir()
    write_course(package / "lessons")
    assert Library.open().course.id == "arithmetic"
