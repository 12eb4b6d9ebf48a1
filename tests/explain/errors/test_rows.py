"""Each row of the table, on an error that Python or PyTorch raises now."""

import dataclasses
import re

import pytest

from tests.explain.errors.examples import EXAMPLES
from tests.explain.things import lesson
from tutor.explain import explain_error, message
from tutor.explain.errors import ROWS, in_plain_words

ROW = {row.name: row for row in ROWS}
ANY_MESSAGE = {
    "division by zero",
    "end of an iterator",
    "end of the program",
    "interrupt",
    "key not found",
}
"""Rows whose error means one thing, whatever its message."""

SENTENCES = 3


def test_each_row_has_a_name_of_its_own_and_an_example():
    assert list(ROW) == [row.name for row in ROWS]
    assert EXAMPLES.keys() == ROW.keys()


@pytest.mark.parametrize("name", ROW)
def test_a_row_speaks_first_of_its_own_example(name, real):
    scene = real(name)
    words = ROW[name].explain(scene)
    assert words
    assert in_plain_words(scene) == words


@pytest.mark.parametrize("name", ROW)
def test_without_its_row_an_error_is_not_told_so(name, real):
    scene = real(name)
    others = tuple(row for row in ROWS if row.name != name)
    assert in_plain_words(scene, others) != in_plain_words(scene)


@pytest.mark.parametrize("name", ROW)
def test_a_row_is_silent_on_an_error_of_another_class(name, real):
    scene = real(name)
    other = dataclasses.replace(scene.raised, type="Other", bases=("Other", "Exception"))
    assert ROW[name].explain(dataclasses.replace(scene, raised=other)) == ""


@pytest.mark.parametrize("name", sorted(ROW.keys() - ANY_MESSAGE))
def test_a_row_is_silent_on_a_message_of_no_known_word(name, real):
    scene = real(name)
    near = re.sub(r"[A-Za-z]{3,}", lambda word: word[0][::-1], scene.raised.message)
    other = dataclasses.replace(scene.raised, message=near)
    assert ROW[name].explain(dataclasses.replace(scene, raised=other)) == ""


@pytest.mark.parametrize("name", [name for name, one in EXAMPLES.items() if one.near])
def test_a_row_is_silent_on_an_error_that_looks_alike(name, real, scene_of):
    near = scene_of(EXAMPLES[name].near)
    assert not {near.raised.type, *near.raised.bases}.isdisjoint(ROW[name].error.split("|"))
    assert words_of(near.message) & words_of(real(name).message)
    assert ROW[name].explain(near) == ""


def words_of(text):
    return set(re.findall(r"[A-Za-z]{3,}", text))


@pytest.mark.parametrize("name", ROW)
def test_the_words_are_of_one_style(name, real):
    words = in_plain_words(real(name))
    assert words.endswith((".", "?"))
    assert len(words) <= 420
    assert len(re.findall(r"[.?](?: |$)", words)) <= SENTENCES
    assert "  " not in words
    assert not re.search(r"\b(?:please|sorry|you forgot|wrong|just|simply)\b", words, re.IGNORECASE)


@pytest.mark.parametrize("name", ROW)
def test_the_original_words_stand_below(name, real):
    scene = real(name)
    told = explain_error(scene.raised, lesson(setup=scene.given), scene.answer).text
    words = in_plain_words(scene)
    below = told.partition(f"{words}\n\n")[2]
    # Between the two stand the tensors that the failing part was given, if there are any.
    assert below.endswith(f"In the original words: {message(scene.raised)}")
