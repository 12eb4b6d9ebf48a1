"""The installed program in a real terminal, as a learner meets it."""

import time

import pytest

pytestmark = pytest.mark.terminal

WRONG = "    return A[:, 0:1]"
RIGHT = "    return A[:, 0]"


@pytest.mark.parametrize("person", [(120, 40), (80, 24)], indirect=True, ids=["wide", "narrow"])
def test_open_read_err_mend_pass_go_on_and_come_back(person):
    person.opens_the_tutor()
    person.reads("torch.tensor and torch.Tensor", "1 of")
    person.types("C-n")
    person.reads("Take one column out of a matrix", "2 of", "dimension")

    person.types("F3")
    person.reads("def first_column(A):")
    replace_the_second_line(person, WRONG)
    person.types("C-r")
    person.reads("Not yet", "index_select keeps the dimension")

    person.types("F3")
    replace_the_second_line(person, RIGHT)
    person.types("C-r")
    person.reads("Passed")

    person.types("C-n")
    person.reads("Gather the diagonal", "3 of", "dimension")
    person.types("F3")
    person.types_text("# a note to myself")
    person.reads("# a note to myself")
    person.types("C-q")
    person.no_longer_reads("Lessons")
    person.leaves()

    person.opens_the_tutor()
    person.reads("3 of")
    person.types("F3")
    person.reads("# a note to myself")


def test_text_lesson_and_cursor_survive_a_kill(person):
    person.opens_the_tutor()
    person.reads("as_it_is")
    person.types("C-n")
    person.reads("2 of")
    person.types("F3")
    person.types("Down", "Home")
    person.types_text("kept = 1")
    person.reads("kept = 1")
    time.sleep(1.5)
    person.pulls_the_plug()

    person.opens_the_tutor()
    person.reads("2 of", "kept = 1")
    # The cursor is behind what was typed, so that typing goes on there.
    person.types("F3")
    person.types_text("2")
    person.reads("kept = 12")


def test_every_key_is_answered_while_an_answer_runs_for_ever(person):
    person.opens_the_tutor()
    person.reads("as_it_is")
    person.types("F3")
    replace_the_second_line(person, "    while True: pass")
    person.types("C-r")
    person.reads("ctrl+c")
    person.types("C-l")
    person.reads("Hooks")
    # Pressed together, the two would be one key to the terminal.
    person.types("Escape")
    person.no_longer_reads("enter opens")
    person.types("C-c")
    person.reads("Stopped")


def test_what_is_pasted_arrives_line_by_line(person):
    person.opens_the_tutor()
    person.reads("as_it_is")
    person.types("F3", "C-End")
    person.pastes("\n\ndef as_bool(data):\n    return as_it_is(data).bool()\n")
    person.reads("9  def as_bool(data):", "10      return as_it_is(data).bool()")


def replace_the_second_line(person, text):
    # To the top, one down, to the line's end, then delete to its start.
    person.types("C-Home", "Down", "End", "C-u")
    person.types_text(text)
    person.reads(text.strip())
