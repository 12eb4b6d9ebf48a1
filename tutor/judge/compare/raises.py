"""Compares for `raises`: the error's class, and what its message holds."""

import re

from tutor.judge.difference import Aspect, Difference
from tutor.judge.rules import Rules
from tutor.wire import SequenceValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns a difference unless the error that is asked for was raised."""
    wanted, seen = _error(expected), _error(got)
    assert wanted
    # An error's classes come without their modules, and the check may name one with its own.
    type_ = (rules.type or wanted[0][0]).rpartition(".")[2]
    if seen is None:
        return Difference(Aspect.NOT_RAISED, rules.expression, expected=type_)
    bases, message = seen
    if type_ not in bases:
        return Difference(Aspect.RAISED, rules.expression, f"{bases[0]}: {message}", type_)
    if rules.match is not None and not re.search(rules.match, message):
        return Difference(Aspect.MESSAGE, rules.expression, message, rules.match)
    return None


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's error cannot be asked for."""
    if _error(expected) is None:
        return "the solution does not raise there"
    difference = compare(expected, expected, rules)
    if difference is None:
        return None
    if difference.aspect is Aspect.MESSAGE:
        return f"its message is `{difference.got}`, which does not hold `{difference.expected}`"
    return f"the solution raises {difference.got}, which the check refuses"


def _error(value: Value) -> tuple[tuple[str, ...], str] | None:
    """Returns the names of the error's classes, nearest first, and its message."""
    match value:
        case SequenceValue("raised", (SequenceValue("bases", bases), str(message))) if bases:
            return tuple(str(base) for base in bases), message
    return None
