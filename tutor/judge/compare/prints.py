"""Compares for `prints`: the words that were printed, whatever space is between them."""

from itertools import zip_longest

from tutor.judge.difference import Aspect, Difference
from tutor.judge.rules import Rules
from tutor.wire import Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the line in which the first word differs."""
    wanted, seen = _words(expected), _words(got)
    for (word, line), (other, other_line) in zip_longest(wanted, seen, fillvalue=("", "")):
        if word != other:
            pair = expected, got
            return Difference(Aspect.PRINTED, rules.expression, other_line, line, pair=pair)
    return None


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why what the solution prints cannot be asked for."""
    del rules
    return None if _words(expected) else "the solution prints nothing"


def _words(printed: Value) -> list[tuple[str, str]]:
    """Returns the words, each with its line."""
    lines = printed.splitlines() if isinstance(printed, str) else []
    return [(word, " ".join(line.split())) for line in lines for word in line.split()]
