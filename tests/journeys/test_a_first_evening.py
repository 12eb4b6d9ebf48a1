"""The installed program in a real terminal, as a learner meets it."""

import time

import pytest

pytestmark = pytest.mark.terminal

WRONG = "    return celsius + 32"
RIGHT = "    return celsius * 9 / 5 + 32"


@pytest.mark.parametrize("person", [(120, 40), (80, 24)], indirect=True, ids=["wide", "narrow"])
def test_open_read_err_mend_pass_go_on_and_come_back(person):
    person.opens_the_tutor()
    person.reads("Write, run, read what the check says", "1 of")
    person.types("C-r")
    person.reads("nothing of yours")

    person.types("F3")
    person.reads("def to_fahrenheit(celsius):")
    replace_the_second_line(person, WRONG)
    person.types("C-r")
    person.reads("Not yet", "the 32 are there")

    person.types("F3")
    replace_the_second_line(person, RIGHT)
    person.types("C-r")
    person.reads("Passed")

    person.types("C-n")
    person.reads("Say what comes out before you run it", "2 of", "understood")
    person.types("F3")
    person.types_text("# a note to myself")
    person.reads("# a note to myself")
    person.types("C-q")
    person.no_longer_reads("Lessons")
    person.leaves()

    person.opens_the_tutor()
    person.reads("2 of")
    person.types("F3")
    person.reads("# a note to myself")


def test_text_lesson_and_cursor_survive_a_kill(person):
    person.opens_the_tutor()
    person.reads("to_fahrenheit")
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
    person.reads("to_fahrenheit")
    person.types("F3")
    replace_the_second_line(person, "    while True: pass")
    person.types("C-r")
    person.reads("ctrl+c")
    person.types("C-l")
    person.reads("Tensors: create")
    # Pressed together, the two would be one key to the terminal.
    person.types("Escape")
    person.no_longer_reads("enter opens")
    person.types("C-c")
    person.reads("Stopped")


def test_what_is_pasted_arrives_line_by_line(person):
    person.opens_the_tutor()
    person.reads("to_fahrenheit")
    person.types("F3", "C-End")
    person.pastes("\n\ndef to_kelvin(celsius):\n    return celsius + 273.15\n")
    person.reads("5  def to_kelvin(celsius):", "6      return celsius + 273.15")


def replace_the_second_line(person, text):
    # To the top, one down, to the line's end, then delete to its start.
    person.types("C-Home", "Down", "End", "C-u")
    person.types_text(text)
    person.reads(text.strip())
