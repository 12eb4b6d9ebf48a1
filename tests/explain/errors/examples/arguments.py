"""Answers that raise what `arguments` knows, each under the name of its row."""

ARGUMENTS = {
    "what cannot be called": """\
"a"(1)
""",
    "argument missing": """\
nn.Conv2d(1,2)
""",
    "too many arguments": """\
def f(a): pass
f(1,2)
""",
    "unknown keyword": """\
def f(a): pass
f(b=1)
""",
    "argument twice": """\
def f(a): pass
f(1,a=2)
""",
    "tensors one by one": """\
torch.cat(torch.ones(2), torch.ones(2))
""",
    "no tensor in a list": """\
torch.cat([1,2])
""",
    "tensor expected": """\
torch.sum(3)
""",
    "argument of another type": """\
torch.zeros("a")
""",
    "combination of arguments": """\
torch.ones(2).sum(dims=0)
""",
}
