"""Untrusted text."""

import pytest

from tutor.app.plain import printable, prose


@pytest.mark.parametrize(
    "text", ["\x1b[31mred", "bell\x07", "\x9b31m", "\u202eturned", "a\u2028b", "a\x7f", "a\rb"]
)
def test_no_control_character_is_left(text):
    shown = printable(text)
    assert shown.isprintable()
    assert len(shown) == len(text)


def test_a_control_character_can_be_seen():
    assert printable("\x1b[31m") == "␛[31m"


def test_lines_and_tabs_stay():
    assert printable("a\n\tb\r\nc") == "a\n\tb\nc"


def test_code_in_backticks_is_shown_as_code():
    said = prose("Call `backward()` first.")
    assert said.plain == "Call backward() first."
    assert [(span.start, span.end) for span in said.spans if "accent" in str(span.style)] == [
        (5, 15)
    ]


def test_markup_is_never_parsed():
    assert prose("[bold]x[/bold] `[red]y`").plain == "[bold]x[/bold] [red]y"
