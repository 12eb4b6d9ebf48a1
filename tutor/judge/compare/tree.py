"""Compares for `tree`: the names of submodules, then their classes."""

from tutor.judge.difference import Aspect, Difference
from tutor.judge.named import by_name, compare_names, unfit_module, with_outline
from tutor.judge.rules import Rules
from tutor.judge.show import module_text
from tutor.wire import Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first submodule that is missing, extra, or of another class."""
    return with_outline(_first(expected, got, rules), expected, got)


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's tree cannot be compared with."""
    del rules
    return unfit_module(expected)


def _first(expected: Value, got: Value, rules: Rules) -> Difference | None:
    wanted, seen = by_name(expected) or {}, by_name(got) or {}
    if difference := compare_names(wanted, got, rules):
        return difference
    for name, cls in wanted.items():
        if seen[name] != cls:
            place = f"{rules.expression}.{name}" if name else rules.expression
            texts = module_text(str(seen[name])), module_text(str(cls))
            return Difference(Aspect.TYPE, place, *texts)
    return None
