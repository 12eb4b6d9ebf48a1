"""Text that acts on no terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.explain import plain
from tutor.explain.plain import shorten

nasty = st.text(st.sampled_from("\x1b[]m0;31\x07\\\x9b\r\n\t\x08\x7f\u202eaé")) | st.text(
    st.characters()
)


@given(nasty)
def test_no_control_code_is_left_but_the_end_of_a_line(text):
    left = {char for char in plain(text) if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")}
    assert left <= {"\n"}


@given(nasty)
def test_what_is_plain_stays_as_it_is(text):
    assert plain(plain(text)) == plain(text)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])))
def test_what_holds_no_control_code_stays_as_it_is(text):
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("red: \x1b[31mred\x1b[0m", "red: red"),
        ("\x1b]0;a title\x07text", "text"),
        ("\x1b]8;;https://a.b\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bMup", "up"),
        ("\x1b", "\ufffd"),
        ("a\x00b\x08c\x7fd\x9be", "a\ufffdb\ufffdc\ufffdd\ufffde"),
        ("one\r\ntwo", "one\ntwo"),
        ("10%\r20%\r", "10%\n20%\n"),
        ("a\tb\n\tc", "a   b\n    c"),
        ("right\u202eleft", "right\ufffdleft"),
        ("\ud800", "\ufffd"),
        ("日本 é\u0301 🙂", "日本 é\u0301 🙂"),
    ],
)
def test_escape_sequences_go_and_other_codes_are_shown(text, shown):
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("short", "short"),
        ("exactly 10", "exactly 10"),
        ("a little longer", "a little…"),
        ("first\nsecond", "first…"),
        ("  \n one ", "one"),
        ("", ""),
    ],
)
def test_a_text_is_cut_at_its_first_line_and_at_a_length(text, short):
    assert shorten(text, 10) == short
