"""Words for what stands in a file, safe to write to a terminal."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

COMMA = (
    "inside `{...}` a comma ends a value, also between brackets: "
    "write each key on a line of its own instead"
)

_MOST = 60


def shown(text: str) -> str:
    """Text in backticks: shortened, on one line, and with no character that acts on a screen."""
    text = text if len(text) <= _MOST else text[: _MOST - 1] + "…"
    return f"`{''.join(c if c.isprintable() else _escaped(c) for c in text)}`"


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode()


def found(data: Any) -> str:
    """A value in words: what it is, and which."""
    match data:
        case None:
            return "nothing"
        case bool():
            return "true" if data else "false"
        case int() | float():
            return f"the number {shown(str(data))[1:-1]}"
        case str():
            return f"the text {shown(data)}" if data.strip() else "an empty text"
        case list():
            return "a list" if data else "an empty list"
        case _:
            return "a mapping" if data else "an empty mapping"


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `b` and `c`."""
    *first, end = [shown(word) for word in words]
    return f"{', '.join(first)} {last} {end}" if first else end


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    return next(iter(get_close_matches(word[:_MOST].lower(), list(known), n=1)), None)


def slug(text: str) -> str:
    """The id that a text suggests."""
    return "-".join(re.findall("[a-z0-9]+", text.lower()))[:_MOST].strip("-") or "forward-hook"
