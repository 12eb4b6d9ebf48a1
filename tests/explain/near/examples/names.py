from tests.explain.near.things import Example, Pair, names
from tests.judge.values import mapping, tensor
from tutor.wire import MappingValue, SequenceValue, SymbolValue

W, B, C = tensor([[1.0, 2.0], [3.0, 4.0]]), tensor([1.0, 2.0]), tensor([5.0, 6.0])
ONES, FIVES = tensor([1.0, 1.0]), tensor([5.0, 5.0])
LAZY = SymbolValue("UninitializedParameter", "uninitialised")


def of(expected, got, answer="", kind="parameters", **rules):
    return Pair(expected, got, kind, answer, expression="net", rules=rules)


def tree(**classes):
    return MappingValue("dict", tuple(classes.items()))


def buffers(**tensors):
    return names(**{name: SequenceValue("buffer", (one, True)) for name, one in tensors.items()})


def value(expected, got):
    return Pair(mapping(*expected.items()), mapping(*got.items()), "value", expression="net")


NAMES = {
    "lazy": Example(
        of(names(w=LAZY), names(w=W)),
        "`net.w` has a shape already",
        of(names(w=W), names(w=None)),
    ),
    "fill": Example(
        of(names(w=ONES), names(w=FIVES)),
        "`net.w` should be filled with one number, and holds something else",
        of(names(w=B), names(w=FIVES)),
    ),
    "which of them": Example(
        of(names(w=W, b=B), names(w=W, b=C)),
        "In `net`, `b` is not as it should be; the other one is right",
        of(names(w=W), names(w=tensor([[1.0, 2.0], [3.0, 5.0]]))),
    ),
    "list of modules": Example(
        of(
            names(layers_0=W),
            names(),
            "class M:\n    def __init__(self):\n        self.layers = [Linear(2, 2)]",
        ),
        "does not know what is in `layers`: line 3 makes it a list",
        of(
            names(layers_0=W),
            names(),
            "class M:\n    def __init__(self):\n        self.layers = [2, 2]",
        ),
    ),
    "plain tensor": Example(
        of(
            names(w=W, b=B),
            names(w=W),
            "class M:\n    def __init__(self):\n        self.b = torch.zeros(2)",
        ),
        "does not know `b`: line 3 makes it a plain tensor",
        of(
            names(w=W, b=B),
            names(w=W),
            "class M:\n    def __init__(self):\n        self.b = zeros(2)",
        ),
    ),
    "too deep": Example(
        of(names(w=W, b=B), names(m_w=W, m_b=B)),
        "right but for `m.`, which stands in front of each",
        of(names(w=W, b=B), names(m_w=W, n_b=B)),
    ),
    "not deep enough": Example(
        of(names(m_w=W, m_b=B), names(w=W, b=B)),
        "right but for `m.`, which should stand in front of each",
        of(names(m_w=W, n_b=B), names(w=W, b=B)),
    ),
    "last parts": Example(
        value({"a.w": B, "b.w": C}, {"w": C}),
        "`net` has `w`, which is only the last part of a name: `a.w` and `b.w` are asked for",
        value({"a.w": B, "b.w": C}, {"v": C}),
    ),
    "renamed": Example(
        of(names(w=W, b=B), names(weight=W, b=B)),
        "`net` has the name `weight` where `w` is asked for",
        of(names(w=W, b=B), names(b=B, weight=W, more=W)),
    ),
    "similar name": Example(
        of(names(bias=B, w=W), names(biases=B, w=W, more=W)),
        "`net` has `biases`, and `bias` is asked for",
        of(names(bias=B, w=W), names(biases=B, w=W)),
    ),
    "other member": Example(
        of(names(w=W, b=B), names(w=W), "self.register_buffer('b', torch.ones(2))"),
        "`b` is no parameter of `net`: line 1 makes it a buffer",
        of(names(w=W, b=B), names(w=W), "self.register_buffer('c', torch.ones(2))"),
    ),
    "missing": Example(
        of(names(w=W, b=B), names(w=W)),
        "`net` holds 1 of 2: `b` is missing",
        of(names(w=W), names(w=W, b=B)),
    ),
    "extra": Example(
        of(names(w=W), names(w=W, b=B)),
        "`net` holds all that it should, and `b` besides",
        of(names(w=W, b=B), names(w=W)),
    ),
    "order of names": Example(
        of(names(w=W, b=B), names(b=B, w=W), ordered=True),
        "`net` has all the right names, in another order",
        of(names(w=W, b=B), names(b=B, c=W), ordered=True),
    ),
    "class": Example(
        of(tree(a="A", b="B"), tree(a="B", b="A"), kind="tree"),
        "`a` and `b` are of the right classes, but have changed places",
        of(tree(a="A", b="B"), tree(a="A", c="B"), kind="tree"),
    ),
}
