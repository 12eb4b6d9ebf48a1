"""Compares for `ops`: which operators were dispatched, and how often."""

from collections.abc import Iterator, Mapping

from tutor.judge.difference import Aspect, Difference
from tutor.judge.nested import first
from tutor.judge.operators import found
from tutor.judge.rules import Rules
from tutor.wire import MappingValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first operator that is missing, or dispatched too often."""
    del expected
    return first(_differences(_counts(got), rules))


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why it cannot be asked for: the solution does not keep to it."""
    if not _counts(expected):
        return "it dispatches no operator"
    if difference := compare(expected, expected, rules):
        return f"the solution {difference.got}, and the check asks for {difference.expected}"
    return None


def _differences(counts: Mapping[str, int], rules: Rules) -> Iterator[Difference]:
    limits = {**dict.fromkeys(rules.avoid, 0), **dict(rules.at_most)}
    for name, most in limits.items():
        operators = found(name, counts)
        if (count := sum(operators.values())) > most:
            times = "once" if count == 1 else f"{count} times"
            got = f"uses {_listed(name, operators)} {times}"
            yield Difference(
                Aspect.OPERATORS, rules.expression, got, f"at most {most}" if most else "none"
            )
    for name in rules.need:
        if not found(name, counts):
            yield Difference(
                Aspect.OPERATORS, rules.expression, f"never uses `{name}`", "at least one"
            )


def _listed(name: str, operators: Mapping[str, int]) -> str:
    """Returns a name in backticks, with the operators if they are called otherwise."""
    others = [operator for operator in operators if operator != name]
    return f"`{name}`" + (f" ({', '.join(f'`{other}`' for other in others)})" if others else "")


def _counts(value: Value) -> dict[str, int]:
    pairs = value.pairs if isinstance(value, MappingValue) else ()
    return {str(name): count for name, count in pairs if isinstance(count, int)}
