"""Answers that raise what `values` knows, each under the name of its row."""

VALUES = {
    "truth of many": """\
bool(torch.ones(0))
""",
    "number from many": """\
torch.ones(3).item()
""",
    "number from a tensor of many": """\
float(torch.ones(3))
""",
    "walk through a scalar": """\
len(torch.tensor(1.))
""",
    "rows of unequal lengths": """\
torch.tensor([[1,2],[3]])
""",
    "key not found": """\
{"a":1}["b"]
""",
    "division by zero": """\
1/0
""",
    "text that is no number": """\
int("a")
""",
    "recursion without end": """\
def f(): f()
f()
""",
    "end of an iterator": """\
next(iter([]))
""",
    "changed while walked through": """\
d={1:2}
for k in d: d[k+1]=1
""",
    "extreme of nothing": """\
max([])
""",
    "negative size": """\
torch.ones(-1)
""",
    "number too large for its dtype": """\
torch.tensor([2**70])
""",
    "singular matrix": """\
torch.linalg.inv(torch.zeros(2,2))
""",
    "not square": """\
torch.linalg.inv(torch.zeros(2,3))
""",
    "draws from nothing": """\
torch.multinomial(torch.zeros(3),1)
""",
    "more draws than there are": """\
torch.multinomial(torch.ones(3),5)
""",
}
