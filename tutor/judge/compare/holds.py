"""Compares for `holds`: it must be true, whatever the solution gives."""

from tutor.judge.difference import Aspect, Difference
from tutor.judge.rules import Rules
from tutor.wire import Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns a difference unless the expression is true."""
    del expected
    return None if got is True else Difference(Aspect.TRUTH, rules.expression)


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the expression cannot be asked for: it is not true of the solution."""
    del rules
    return None if expected is True else "it is not true of the solution"
