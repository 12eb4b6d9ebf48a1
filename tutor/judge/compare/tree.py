"""Compares for `tree`: the names of submodules, then their classes."""

from tutor.judge.difference import Aspect, Difference
from tutor.judge.named import by_name, compare_names, pair_named, unfit_module
from tutor.judge.rules import Rules
from tutor.judge.show import module_text
from tutor.wire import Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first submodule that is missing, extra, or of another class."""
    if difference := compare_names(by_name(expected) or {}, got, rules):
        return difference
    for place, cls, other in pair_named(expected, got, rules):
        if other != cls:
            return Difference(Aspect.TYPE, place, module_text(str(other)), module_text(str(cls)))
    return None


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's tree cannot be compared with."""
    del rules
    return unfit_module(expected)
