"""Text from lessons and learners, made safe to show.

Nothing here is ever parsed as markup, and no control character reaches the terminal, where it
could move the cursor, change colours or turn the order of letters around.
"""

import re
from typing import Final

from textual.content import Content

_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
_CODE: Final = re.compile(r"`([^`\n]+)`")


def printable(text: str) -> str:
    """Return the text with every control character as a sign that shows where it was."""
    return _UNSAFE.sub(_sign, text.replace("\r\n", "\n"))


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:  # noqa: PLR2004 - each of these has a picture of its own
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"  # noqa: PLR2004 - delete


def prose(text: str, style: str = "") -> Content:
    """Return plain text as it is, with what stands in backticks shown as code."""
    parts: list[str | tuple[str, str]] = []
    end = 0
    text = printable(text.strip())
    for found in _CODE.finditer(text):
        parts += [(text[end : found.start()], style), (found[1], "$text-accent")]
        end = found.end()
    return Content.assemble(*parts, (text[end:], style))
