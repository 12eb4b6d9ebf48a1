import pytest

from tutor.library.words import found, listed, nearest, shown, slug


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        (True, "true"),
        (False, "false"),
        (3, "the number 3"),
        (0.5, "the number 0.5"),
        ("x", "the text `x`"),
        (" ", "an empty text"),
        ([1], "a list"),
        ([], "an empty list"),
        ({"x": 1}, "a mapping"),
        ({}, "an empty mapping"),
    ],
)
def test_a_value_in_words(value, words):
    assert found(value) == words


def test_text_is_shown_on_one_line_without_control_characters():
    assert shown("a\nb\x1b[31m한\u202e") == r"`a\nb\x1b[31m한\u202e`"


def test_long_text_is_cut():
    assert shown("x" * 60) == f"`{'x' * 60}`"
    assert shown("x" * 61) == f"`{'x' * 59}…`"


def test_a_list_of_words():
    assert listed(["a"]) == "`a`"
    assert listed(["a", "b", "c"]) == "`a`, `b` and `c`"
    assert listed(["a", "b"], "or") == "`a` or `b`"


def test_the_nearest_word():
    assert nearest("sumary", ["title", "summary"]) == "summary"
    assert nearest("Title", ["title", "summary"]) == "title"
    assert nearest("colour", ["title", "summary"]) is None


def test_the_id_that_a_text_suggests():
    assert slug("  My Lesson, No. 3!") == "my-lesson-no-3"
    assert slug("훅") == "forward-hook"
