"""Compares for `hooks`: kinds and counts, on a tensor or on each submodule."""

from collections.abc import Iterator

from tutor.judge.difference import Aspect, Difference
from tutor.judge.nested import first
from tutor.judge.rules import Rules
from tutor.judge.show import type_of
from tutor.wire import MappingValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first place whose hooks are others or more or fewer."""
    if _what(got) != _what(expected):
        return Difference(Aspect.TYPE, rules.expression, _what(got), _what(expected))
    return first(_differences(rules.expression, counts(expected), counts(got)))


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why the solution's hooks cannot be compared with."""
    del rules
    if not isinstance(expected, MappingValue):
        return f"it is {type_of(expected)}, neither a module nor a tensor"
    return None


def _what(value: Value) -> str:
    """Returns what the hooks that were seen are on."""
    if isinstance(value, MappingValue):
        return "a tensor" if value.type == "tensor" else "a module"
    return type_of(value)


def _differences(
    place: str, expected: dict[str, dict[str, int]], got: dict[str, dict[str, int]]
) -> Iterator[Difference]:
    for name in {**expected, **got}:
        wanted, seen = expected.get(name, {}), got.get(name, {})
        if wanted != seen:
            inner = f"{place}.{name}" if name else place
            yield Difference(Aspect.HOOKS, inner, _text(seen), _text(wanted))


def counts(value: Value) -> dict[str, dict[str, int]]:
    """Returns how many hooks of each kind were seen on each submodule."""
    pairs = value.pairs if isinstance(value, MappingValue) else ()
    return {
        str(name): {str(kind): count for kind, count in kinds.pairs if isinstance(count, int)}
        for name, kinds in pairs
        if isinstance(kinds, MappingValue)
    }


def _text(kinds: dict[str, int]) -> str:
    """Returns `one forward hook and two full backward hooks`, or `no hook`."""
    words = {1: "one", 2: "two", 3: "three", 4: "four"}
    parts = [
        f"{words.get(count, count)} {kind if count == 1 else _plural(kind)}"
        for kind, count in kinds.items()
    ]
    return " and ".join(parts) or "no hook"


def _plural(kind: str) -> str:
    return kind.replace("hook", "hooks")
