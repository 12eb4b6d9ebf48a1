"""The words of an answer's text."""

import pytest

from tutor.judge import words


def read(text):
    return [item.items for item in words(text).items]


def test_words_come_with_their_lines():
    assert read("for x in y:\n    pass") == [
        ("for", 1),
        ("x", 1),
        ("in", 1),
        ("y", 1),
        (":", 1),
        ("pass", 2),
    ]


@pytest.mark.parametrize("text", ["# for", "'for'", '"""for"""', "", "\n\n"])
def test_comments_and_strings_are_no_read(text):
    assert read(text) == []


def test_the_text_of_an_f_string_is_no_word():
    assert "for" not in [text for text, _ in read("f'for{x}'")]


def test_text_that_ends_too_early_is_read_as_far_as_it_goes():
    assert read("f(1")[:2] == [("f", 1), ("(", 1)]
