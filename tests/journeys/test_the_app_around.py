"""The map, the learner's own editor and the theme, in a real terminal."""

import sys

import pytest

pytestmark = pytest.mark.terminal

EDITOR = f"""#!{sys.executable}
import pathlib, sys
file = pathlib.Path(sys.argv[1])
input("type a line: ")
file.write_text(file.read_text().replace("celsius  # TODO: change this line", "celsius * 1.8 + 32"))
"""


@pytest.fixture
def editor(tmp_path, monkeypatch):
    script = tmp_path / "my-editor"
    script.write_text(EDITOR)
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(script))


@pytest.mark.usefixtures("editor")
def test_the_answer_goes_to_the_learner_s_editor_and_comes_back(person):
    person.opens_the_tutor()
    person.reads("to_fahrenheit")
    person.types("F9")
    # The terminal is the editor's: it reads a line as any program does.
    person.reads("type a line:")
    # ctrl+c there ends the editor, and not the tutor.
    person.types("C-c")
    person.reads("your answer is as it was", "TODO")
    person.types("F9")
    person.reads("type a line:")
    person.types("Enter")
    person.reads("return celsius * 1.8 + 32", "back from your editor")
    person.types("C-r")
    person.reads("Passed")
    person.types("F3", "C-z")
    person.reads("TODO")


@pytest.mark.parametrize("person", [(120, 40), (80, 24)], indirect=True, ids=["wide", "narrow"])
def test_a_lesson_is_found_on_the_map(person):
    person.opens_the_tutor()
    person.reads("1 of ")
    person.types("C-l")
    person.reads("0 of ", "░░░░░░░░░░")
    person.types_text("forward-hook")
    person.reads("Catch a layer's output", "forward-hook")
    person.types("Escape")
    # Pressed together with it, the next key would be another one to the terminal.
    person.reads("Say what comes out")
    person.types_text("forward-hook")
    person.no_longer_reads("Say what comes out")
    person.types("Enter")
    person.no_longer_reads("enter opens")
    person.reads("Catch a layer's output")


def test_the_theme_stays(person):
    person.opens_the_tutor()
    person.reads("PyTorch is ready")
    person.types("C-p")
    person.reads("Leave; your text is kept")
    person.types_text("theme")
    person.reads("Switch between dark and light")
    person.no_longer_reads("Leave; your text is kept")
    person.types("Enter")
    person.reads("The light theme is on")
    person.types("C-q")
    person.leaves()
    person.opens_the_tutor()
    person.reads("PyTorch is ready")
    assert "48;2;251;250;247" in person.colours()  # the light theme's surface
