from tests.explain.near.things import Example, Pair, hooks
from tests.judge.values import array, tensor
from tutor.wire import MappingValue, OpaqueValue, SequenceValue

X, AT = tensor([1.5, 2.0, 4.0]), tensor([2, 0, 1])


def value(expected, got, **more):
    return Pair(expected, got, "value", **more)


def pairs(*items):
    return SequenceValue("list", tuple(SequenceValue("tuple", item) for item in items))


KINDS = {
    "none": Example(value(X, None), "`y` is `None`", value(X, 3)),
    "function": Example(
        value(X, OpaqueValue("function")),
        "a function itself, and not what it returns",
        value(X, OpaqueValue("Strange")),
    ),
    "item of a tuple": Example(
        value(X, SequenceValue("max", (X, AT))),
        "`y` is a `max` of 2; its item `[0]` is what it should be",
        value(X, SequenceValue("max", (AT, AT))),
    ),
    "wrapped": Example(
        value(X, SequenceValue("list", (X,))),
        "`y` is a list around what it should be",
        value(X, SequenceValue("list", (AT,))),
    ),
    "unwrapped": Example(
        value(SequenceValue("list", (X,)), X),
        "`y` is right but stands alone: a list around it is expected",
        value(SequenceValue("list", (X,)), AT),
    ),
    "list for a tensor": Example(
        value(X, (1.5, 2.0, 4.0)),
        "as a list of plain numbers and not as one tensor",
        value(X, (1.5, 2.0, 5.0)),
    ),
    "tensor for a list": Example(
        value((1.5, 2.0, 4.0), X),
        "as a tensor, and not as a list of plain numbers",
        value((1.5, 2.0, 5.0), X),
    ),
    "other library": Example(
        value(X, array([1.5, 2.0, 4.0])),
        "holds the right numbers, as a NumPy array and not as a tensor",
        value(X, None),
    ),
    "number and tensor": Example(
        value(3, tensor([3])),
        "`y` is the right number inside a tensor",
        value(3, tensor([3, 4])),
    ),
    "pairs and dict": Example(
        value(MappingValue("dict", (("a", 1), ("b", 2))), pairs(("a", 1), ("b", 2))),
        "as a list of pairs and no dict",
        value(MappingValue("dict", (("a", 1), ("b", 2))), pairs(("a", 1), ("b", 3))),
    ),
    "number as text": Example(value(12, "12"), "`y` is the right number as text", value(12, "13")),
    "text": Example(
        value((1, 2), "[1, 2]"),
        "`y` is text, a `str`, where a tuple is expected",
        value(("1", "2"), ("1", "3")),
    ),
    "something for none": Example(
        value(None, (2, 3)), "`y` is a tuple, where `None` is expected", value(2, (2, 3))
    ),
    "thing for truth": Example(
        value(True, (2, 3)),
        "`y` is a tuple itself, where only True or False is expected",
        value(True, 1),
    ),
    "a list alone": Example(
        value(X, SequenceValue("list", (1.0, 2.0))),
        "`y` is a list of Python's own, where a tensor is expected",
        value(X, None),
    ),
    "no module": Example(
        Pair(hooks(_={"forward hook": 1}), OpaqueValue("function"), "hooks"),
        "`y` stands for a function, where the module should be",
        Pair(hooks(_={"forward hook": 1}), hooks(_={}), "hooks"),
    ),
    "kind of number": Example(value(3, 3.0), "`y` is the right number as `float`", value(3, 4.0)),
}
