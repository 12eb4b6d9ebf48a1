"""An author, with the lesson's file in an editor and its preview beside it."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.journeys.person import Person
from tests.library.texts import LESSON

pytestmark = pytest.mark.terminal


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
def test_write_break_mend_and_try_a_lesson(tmp_path, size):
    file = tmp_path / "double.yaml"
    file.write_text(LESSON)
    command = shutil.which("torchtutor", path=Path(sys.executable).parent)
    author = Person(tmp_path / "home", size, f"{command} preview {file}")
    try:
        author.opens_the_tutor(tmp_path)
        author.reads("Preview / Double a number", "double.yaml · starter", "Write double(x).")
        file.write_text(LESSON.replace("Write `double(x)`.", "Write a function `double(x)`."))
        author.reads("Write a function double(x).")

        saved = tmp_path / "double.yaml~"
        saved.write_text(LESSON.replace("minutes: 3", "minutes: three"))
        saved.replace(file)  # as many editors save
        author.reads("This lesson cannot be read", "must be a whole number")
        file.write_text(LESSON)
        author.reads("Write double(x).")

        author.types("C-n", "C-n")
        author.reads("mistake 1 of 1", "return x ** 2")
        author.types("C-r")
        author.reads("Not yet", "That is the square.")
        file.write_text(LESSON.replace("That is the square.", "You squared it."))
        author.reads("Not yet", "You squared it.")
        author.types("C-s")
        author.reads("double.yaml · solution", "return two * x")
        author.types("C-r")
        author.reads("Passed")
        author.types("C-q")
        author.no_longer_reads("Fill solution")
    finally:
        author.leaves()
    assert not (tmp_path / "home").exists()
