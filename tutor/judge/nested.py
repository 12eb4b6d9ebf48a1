"""Values of any nesting: the structure first, then each leaf."""

import math
from collections.abc import Hashable, Iterable, Iterator

from tutor.judge.difference import Aspect, Difference
from tutor.judge.leaves import Leaf, compare_leaf, number
from tutor.judge.rules import Rules
from tutor.judge.show import key_text, module_text, set_text, text_of, type_of
from tutor.wire import (
    DATACLASS,
    MappingValue,
    ModuleValue,
    OpaqueValue,
    SequenceValue,
    SetValue,
    SymbolValue,
    TensorValue,
    Value,
)


def compare_nested(
    place: str, expected: Value, got: Value, rules: Rules, scale: float | None = None
) -> Difference | None:
    """Returns the first difference of two values of any nesting.

    A list equals a tuple, and a Python number a 0-d tensor of its kind; int, float and bool stay
    distinct. Mappings and sets have no order. A module is its tree and its state.

    Args:
        place: How a difference names where they are.
        expected: What the solution gave.
        got: What the answer gave.
        rules: The tolerances.
        scale: What stands for the largest expected magnitude; by default each leaf's own.
    """
    leaves = []
    for found in pair_up(place, expected, got, rules):
        if isinstance(found, Difference):
            return found
        leaves.append(found)
    return first(compare_leaf(leaf, rules, scale) for leaf in leaves)


def same_value(expected: Value, got: Value, rules: Rules) -> bool:
    """Returns whether two values of any nesting are equal enough."""
    return compare_nested("", expected, got, rules) is None


def first(differences: Iterable[Difference | None]) -> Difference | None:
    """Returns the first that is one."""
    return next((difference for difference in differences if difference), None)


def pair_up(place: str, expected: Value, got: Value, rules: Rules) -> Iterator[Leaf | Difference]:
    """Yields the leaves of two values in order; a difference where their structure differs."""
    if rules.strict and _form(expected) != _form(got):
        yield Difference(Aspect.TYPE, place, _kind_of(got), _kind_of(expected))
        return
    match expected, got:
        case SequenceValue(items=wanted), SequenceValue(items=seen):
            yield from _pair_sequences(place, wanted, seen, rules)
        case MappingValue(pairs=wanted_pairs), MappingValue(pairs=seen_pairs) if _is_dataclass(
            expected
        ) == _is_dataclass(got):
            yield from _pair_mappings(place, wanted_pairs, seen_pairs, rules)
        case ModuleValue(), ModuleValue():
            yield from _pair_modules(place, expected, got, rules)
        case SetValue(items=wanted), SetValue(items=seen):
            differ = {_key(item) for item in wanted} != {_key(item) for item in seen}
            if differ and "values" not in rules.ignore:
                yield Difference(Aspect.VALUES, place, set_text(seen), set_text(wanted))
        case TensorValue(), TensorValue() if expected.origin == got.origin:
            yield Leaf(place, expected, got)
        case MappingValue(), MappingValue():
            yield Difference(Aspect.TYPE, place, _kind_of(got), _kind_of(expected))
        case _ if _category(expected, rules) == _category(got, rules):
            yield Leaf(place, expected, got)
        case _:
            kinds = _kind_of(got), _kind_of(expected)
            yield Difference(Aspect.TYPE, place, *kinds, pair=(expected, got))


def pair_names(place: str, expected: Iterable[str], got: Iterable[str]) -> Iterator[Difference]:
    """Yields the names that are missing, then those that are there and not expected."""
    yield from _pair_keys(place, {name: name for name in expected}, {name: name for name in got})


def _pair_keys(
    place: str, expected: dict[Hashable, str], got: dict[Hashable, str]
) -> Iterator[Difference]:
    """Does as `pair_names` for keys of any type, each with its text."""
    for key, text in expected.items():
        if key not in got:
            # The root of a module has no name that could be told.
            yield Difference(Aspect.MISSING, place, ", ".join(filter(None, got.values())), text)
    for key, text in got.items():
        if key not in expected:
            yield Difference(Aspect.EXTRA, place, text, ", ".join(filter(None, expected.values())))


def _pair_sequences(
    place: str, expected: tuple[Value, ...], got: tuple[Value, ...], rules: Rules
) -> Iterator[Leaf | Difference]:
    if len(expected) != len(got):
        pair = SequenceValue("list", expected), SequenceValue("list", got)
        yield Difference(Aspect.LENGTH, place, str(len(got)), str(len(expected)), pair=pair)
    elif "order" in rules.ignore:
        yield from _match(place, expected, got, rules)
    else:
        for index, (item, other) in enumerate(zip(expected, got, strict=True)):
            yield from pair_up(f"{place}[{index}]", item, other, rules)


def _match(
    place: str, expected: tuple[Value, ...], got: tuple[Value, ...], rules: Rules
) -> Iterator[Difference]:
    """Yields each item that none of those that are left equals, in whatever order they come."""
    left = list(got)
    for item in expected:
        equal = (
            index
            for index, other in enumerate(left)
            if compare_nested(place, item, other, rules) is None
        )
        index = next(equal, None)
        if index is None:
            yield Difference(Aspect.NO_MATCH, place, expected=text_of(item))
        else:
            del left[index]


def _pair_mappings(
    place: str,
    expected: tuple[tuple[Value, Value], ...],
    got: tuple[tuple[Value, Value], ...],
    rules: Rules,
) -> Iterator[Leaf | Difference]:
    if "names" in rules.ignore:
        wanted_items, items = (tuple(item for _, item in pairs) for pairs in (expected, got))
        yield from _pair_sequences(place, wanted_items, items, rules)
        return
    wanted, seen = ({_key(key): item for key, item in pairs} for pairs in (expected, got))
    texts = {_key(key): key_text(key) for key, _ in expected}
    yield from _pair_keys(place, texts, {_key(key): key_text(key) for key, _ in got})
    for key, item in wanted.items():
        yield from pair_up(f"{place}[{texts[key]}]", item, seen[key], rules)


def _pair_modules(
    place: str, expected: ModuleValue, got: ModuleValue, rules: Rules
) -> Iterator[Leaf | Difference]:
    wanted, seen = dict(expected.tree), dict(got.tree)
    yield from pair_names(place, wanted, seen)
    for name, cls in wanted.items():
        if seen[name] != cls:
            inner = f"{place}.{name}" if name else place
            yield Difference(Aspect.TYPE, inner, module_text(seen[name]), module_text(cls))
    tensors, others = dict(expected.state), dict(got.state)
    yield from pair_names(place, tensors, others)
    for name, tensor in tensors.items():
        yield from pair_up(f"{place}.{name}", tensor, others[name], rules)


def _form(value: Value) -> str:
    """Returns what a strict comparison tells apart: the class, and a tensor from a number."""
    return value.type if isinstance(value, SequenceValue) else type(value).__name__


def _category(value: Value, rules: Rules) -> str:
    """Returns what a leaf can be compared with: only its like."""
    if (plain := number(value)) is not None and not _is_array(value):
        return "number" if "dtype" in rules.ignore else type(plain).__name__
    if isinstance(value, TensorValue):
        return value.origin
    if isinstance(value, SymbolValue):
        return f"symbol {value.type}"
    return "nothing" if isinstance(value, OpaqueValue) else type(value).__name__


def _is_dataclass(value: MappingValue) -> bool:
    return value.type.startswith(DATACLASS)


def _is_array(value: Value) -> bool:
    return isinstance(value, TensorValue) and value.origin == "numpy"


def _kind_of(value: Value) -> str:
    if isinstance(value, TensorValue) and value.shape == ():
        return "a 0-d NumPy array" if _is_array(value) else f"a 0-d {value.dtype} tensor"
    return type_of(value)


def _key(value: Value) -> Hashable:
    """Returns what a key, or an item of a set, is told apart by."""
    match value:
        case SequenceValue(items=items):
            return "sequence", tuple(_key(item) for item in items)
        case SetValue(items=items):
            return "set", frozenset(_key(item) for item in items)
        case float() if math.isnan(value):
            return "float", "nan"
        case complex():
            return "complex", _key(value.real), _key(value.imag)
        case _:
            # True, 1 and 1.0 are one key to Python, and three to the learner.
            return type(value).__name__, value
