"""`torchtutor preview`: which file it shows, and what it says when there is none."""

from pathlib import Path

import pytest

from tests.library.texts import LESSON
from tutor.library import built_in


@pytest.fixture
def opened(monkeypatch):
    """What the app is asked to show."""
    calls = []

    def preview(lesson, **options):
        calls.append((lesson, options))
        return 0

    monkeypatch.setattr("tutor.app.preview", preview)
    monkeypatch.setattr("tutor.cli.running._is_terminal", lambda stream: True)
    return calls


def test_a_file_is_shown_and_not_trusted(torchtutor, opened, tmp_path, monkeypatch):
    (tmp_path / "double.yaml").write_text(LESSON)
    monkeypatch.chdir(tmp_path)
    assert torchtutor("preview", "double.yaml", "--containment", "good").code == 0
    options = {"python": None, "containment": "good", "trusted": False}
    assert opened == [(tmp_path / "double.yaml", options)]


def test_a_file_may_be_trusted(torchtutor, opened, tmp_path):
    file = tmp_path / "double.yaml"
    file.write_text(LESSON)
    assert torchtutor("preview", str(file), "--allow-uncontained").code == 0
    assert opened[0][1]["trusted"]


def test_a_lesson_of_the_built_in_course_is_named_by_its_id_and_trusted(torchtutor, opened):
    assert torchtutor("preview", "forward-hook").code == 0
    ((file, options),) = opened
    assert file.is_relative_to(built_in())
    assert options["trusted"]


def test_a_broken_file_is_shown_too(torchtutor, opened, tmp_path):
    file = tmp_path / "broken.yaml"
    file.write_text("minutes: many\n")
    assert torchtutor("preview", str(file)).code == 0
    assert opened[0][0] == file


@pytest.mark.parametrize(
    ("lesson", "words"),
    [
        ("nowhere.yaml", "There is no lesson file nowhere.yaml. `torchtutor new lesson"),
        ("forward-hok", "did you mean `forward-hook`?"),
        (str(Path(__file__).parent), "There is no lesson file"),
    ],
)
def test_what_is_not_there_is_told(torchtutor, opened, lesson, words):
    result = torchtutor("preview", lesson)
    assert result.code == 2
    assert words in result.err
    assert opened == []


def test_without_a_terminal_it_says_what_to_do(torchtutor, monkeypatch):
    monkeypatch.setattr("tutor.app.preview", lambda *_, **__: pytest.fail("it opened"))
    result = torchtutor("preview", "forward-hook")
    assert result.code == 2
    assert "torchtutor lint LESSON" in result.err
