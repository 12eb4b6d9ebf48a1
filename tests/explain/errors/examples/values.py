"""Answers that raise what `values` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

VALUES = {
    "truth of many": Example("bool(torch.ones(0))"),
    "number from many": Example("torch.ones(3).item()"),
    "number from a tensor of many": Example("float(torch.ones(3))"),
    "walk through a scalar": Example("len(torch.tensor(1.))"),
    "rows of unequal lengths": Example("torch.tensor([[1,2],[3]])"),
    "key not found": Example('{"a":1}["b"]'),
    "division by zero": Example("1/0"),
    "text that is no number": Example('int("a")'),
    "recursion without end": Example("""\
def f(): f()
f()
"""),
    "end of an iterator": Example("next(iter([]))"),
    "changed while walked through": Example("""\
d={1:2}
for k in d: d[k+1]=1
"""),
    "extreme of nothing": Example("max([])"),
    "negative size": Example("torch.ones(-1)"),
    "number too large for its dtype": Example("torch.tensor([2**70])"),
    "singular matrix": Example("torch.linalg.inv(torch.zeros(2,2))"),
    "not square": Example("torch.linalg.inv(torch.zeros(2,3))"),
    "draws from nothing": Example("torch.multinomial(torch.zeros(3),1)"),
    "more draws than there are": Example("torch.multinomial(torch.ones(3),5)"),
    "tensor in place of a whole number": Example("[1] * torch.ones(2)", near="range(1.5)"),
    "fraction in place of a whole number": Example("range(1.5)", near="[1] * torch.ones(2)"),
}
