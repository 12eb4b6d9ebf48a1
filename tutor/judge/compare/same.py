"""Compares for `same`: one or two, as with the solution."""

from tutor.judge.difference import Aspect, Difference
from tutor.judge.rules import Rules
from tutor.wire import Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns a difference unless they are as much the same as they are with the solution."""
    if got is expected:
        return None
    return Difference(Aspect.SAME, rules.expression, _text(got), _text(expected))


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's cannot be compared with."""
    del rules
    return None if isinstance(expected, bool) else "it is neither the same nor not"


def _text(same: Value) -> str:
    return "the same" if same is True else "not the same"
