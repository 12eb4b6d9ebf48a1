"""Answers that raise what `arguments` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

ARGUMENTS = {
    "what cannot be called": Example('"a"(1)', near="3[0]"),
    "argument missing": Example("nn.Conv2d(1,2)", near="raise TypeError('f() missing 1 argument')"),
    "too many arguments": Example(
        """\
def f(a): pass
f(1,2)
""",
        near="len(1, 2)",
    ),
    "unknown keyword": Example(
        """\
def f(a): pass
f(b=1)
""",
        near="print(1, ends='')",
    ),
    "argument twice": Example(
        """\
def f(a): pass
f(1,a=2)
""",
        near="""\
def f(a): pass
f(b=1)
""",
    ),
    "tensors one by one": Example("torch.cat(torch.ones(2), torch.ones(2))", near="torch.cat(3)"),
    "no tensor in a list": Example("torch.cat([1,2])", near="torch.add('a', 1)"),
    "tensor expected": Example("torch.sum(3)", near="F.softmax(torch.ones(2), 'a')"),
    "argument of another type": Example('torch.zeros("a")', near="torch.zeros(2, 3.0)"),
    "combination of arguments": Example(
        "torch.ones(2).sum(dims=0)",
        near="raise TypeError('sum() received an invalid combination of arguments')",
    ),
    "one argument alone": Example(
        "[].append(1, 2)",
        near="""\
def f(a): pass
f(1, 2)
""",
    ),
    "size that is no whole number": Example("torch.zeros(2, 3.0)", near="torch.zeros('a')"),
}
