"""What a plain scalar means in YAML 1.2's core schema.

PyYAML alone reads YAML 1.1: there `no` is false, `012` is ten and `1:30` is ninety.
"""

import re

Scalar = str | int | float | bool | None

MOST_DIGITS = 300
"""Of a number. Python itself refuses to read very long ones."""

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **{
        f"{sign}.{word}": float(f"{sign}inf")
        for sign in ("", "+", "-")
        for word in ("inf", "Inf", "INF")
    },
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
_NUMBER = re.compile(
    r"(?P<int>[-+]?[0-9]+)|0o(?P<octal>[0-7]+)|0x(?P<hex>[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
)
_BASES = {"int": 10, "octal": 8, "hex": 16}


def meaning(text: str) -> Scalar:
    """The null, boolean, number or text that a plain scalar stands for.

    Raises:
        ValueError: it is a number of more than 300 digits.
    """
    if text in _WORDS:
        return _WORDS[text]
    found = _NUMBER.fullmatch(text)
    if not found:
        return text
    if len(text) > MOST_DIGITS:
        raise ValueError(f"found a number of {len(text)} digits; write a shorter one")
    kind = str(found.lastgroup)
    return int(found[kind], _BASES[kind]) if kind in _BASES else float(found[kind])
