"""Compares for `unchanged`: after with before, whatever the solution gives."""

from dataclasses import replace

from tutor.judge.difference import Aspect, Difference
from tutor.judge.fitness import unfit_value
from tutor.judge.named import compare_named
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import SequenceValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns how what was seen after differs from what was seen before."""
    del expected
    match got:
        case SequenceValue("unchanged", (before, after, at_first)):
            # Nothing was computed anew, so nothing may differ at all.
            strictly = replace(rules, rtol=0.0, atol=0.0, nan=True)
            if found := compare_named(rules.expression, before, after, strictly):
                return replace(found, place=f"`{found.place}`, which should stay as it was,")
            if found := compare_named(rules.expression, before, at_first, strictly):
                what = f"what `{found.place}` meant at first, which should stay as it was,"
                return replace(found, place=what)
            return None
    return Difference(Aspect.TYPE, rules.expression, type_of(got), "what it was")


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why it cannot be asked for: the solution changes it, or nothing is seen of it."""
    if compare(expected, expected, rules):
        return "the solution changes it"
    return unfit_value(expected, nan=True)
