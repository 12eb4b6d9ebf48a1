"""Cases that failed, from Python's own values."""

from dataclasses import dataclass, field

from tests.judge.values import seen, tensor
from tutor.explain.near import Miss
from tutor.judge import Rules, compare
from tutor.wire import MappingValue, SequenceValue


@dataclass(frozen=True)
class Pair:
    """What a check of a kind expects, and what it gets."""

    expected: object
    got: object
    kind: str = "tensor"
    answer: str = ""
    lesson: str = ""
    expression: str = "y"
    rules: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Example:
    """Of one row: what it tells of, with some of its words, and a near case that it leaves alone."""

    right: Pair
    words: str
    silent: Pair


def miss(pair):
    """Return the case that a pair stands for; it must be wrong."""
    expected, got = (_value(one) for one in (pair.expected, pair.got))
    rules = Rules(pair.expression, **pair.rules)
    difference = compare(pair.kind, expected, got, rules)
    assert difference, "the two are equal"
    return Miss(pair.kind, difference, expected, got, rules, pair.answer, pair.lesson)


def call(result, *, inputs=None, gradients=None, changed=None):
    """Return what is seen of a call."""
    parts = {
        "result": _value(result),
        "inputs": _mapping(inputs or {}),
        "changed": MappingValue("dict", tuple((changed or {}).items())),
        "gradients": _mapping(gradients or {}),
    }
    return MappingValue("call", tuple(parts.items()))


def flow(*nodes, **points):
    """Return what is seen of a pass: which submodules are called, in this order."""
    seen = tuple(points.items())
    return SequenceValue(
        "list",
        tuple(
            MappingValue("dict", (("node", node), ("call", 0), ("depth", 0), *seen))
            for node in nodes
        ),
    )


def names(**tensors):
    """Return what is seen of a module's parameters; `_` stands for a dot."""
    return MappingValue(
        "dict", tuple((name.replace("_", "."), _value(one)) for name, one in tensors.items())
    )


def hooks(**modules):
    """Return the kinds of hook on each submodule; `_` stands for the module itself."""
    counts = (
        (name.replace("_", "."), MappingValue("dict", tuple(kinds.items())))
        for name, kinds in modules.items()
    )
    return MappingValue("dict", tuple(("" if name == "." else name, one) for name, one in counts))


def _mapping(values):
    return MappingValue("dict", tuple((name, _value(one)) for name, one in values.items()))


def _value(thing):
    """Return a nested list of numbers as a tensor, and what is seen already as it is."""
    if isinstance(thing, list):
        return tensor(thing)
    return seen(thing) if isinstance(thing, (tuple, set)) else thing
