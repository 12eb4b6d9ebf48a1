"""Text that nobody vouches for, made safe to write to a terminal."""

import re

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_TAB = 4


def plain(text: str) -> str:
    """Returns text without control codes, with escape sequences dropped and tabs as spaces.

    A carriage return that ends a line is dropped; one inside a line, by which a progress bar
    overwrites itself, begins a new one.
    """
    text = _ESCAPES.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.expandtabs(_TAB))


def shorten(text: str, most: int) -> str:
    """Returns the first line of a text, cut at a length."""
    line, _, rest = text.strip().partition("\n")
    cut = line[: most - 1].rstrip()
    return f"{cut}…" if rest or len(line) > most else line
