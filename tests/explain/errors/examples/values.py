"""Answers that raise what `values` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

VALUES = {
    "truth of many": Example("bool(torch.ones(0))", near="torch.ones(3).item()"),
    "number from many": Example(
        "torch.ones(3).item()",
        near="raise RuntimeError('a Tensor without elements cannot be converted')",
    ),
    "number from a tensor of many": Example("float(torch.ones(3))", near="[1] * torch.ones(2)"),
    "walk through a scalar": Example(
        "len(torch.tensor(1.))", near="raise TypeError('len() of a tensor without data')"
    ),
    "rows of unequal lengths": Example("torch.tensor([[1,2],[3]])", near="a, b = [1]"),
    "key not found": Example('{"a":1}["b"]'),
    "division by zero": Example("1/0"),
    "text that is no number": Example('int("a")', near="int('a', 99)"),
    "recursion without end": Example(
        """\
def f(): f()
f()
""",
        near="raise RecursionError('maximum depth')",
    ),
    "end of an iterator": Example("next(iter([]))"),
    "changed while walked through": Example(
        """\
d={1:2}
for k in d: d[k+1]=1
""",
        near="raise RuntimeError('dictionary changed')",
    ),
    "extreme of nothing": Example("max([])", near="raise ValueError('max() arg is no number')"),
    "negative size": Example("torch.ones(-1)", near="torch.ones(2, 3).reshape(-2, 3)"),
    "number too large for its dtype": Example(
        "torch.tensor([2**70])", near="raise ValueError('Overflow when packing')"
    ),
    "singular matrix": Example(
        "torch.linalg.inv(torch.zeros(2,2))",
        near="raise torch.linalg.LinAlgError('the matrix is not square')",
    ),
    "not square": Example(
        "torch.linalg.inv(torch.zeros(2,3))", near="torch.linalg.cholesky(torch.ones(3))"
    ),
    "draws from nothing": Example(
        "torch.multinomial(torch.zeros(3),1)", near="raise RuntimeError('invalid distribution')"
    ),
    "more draws than there are": Example(
        "torch.multinomial(torch.ones(3),5)",
        near="raise RuntimeError('cannot sample without replacement')",
    ),
    "tensor in place of a whole number": Example(
        "[1] * torch.ones(2)",
        near="raise TypeError('only tensors of a single element can be converted to an index')",
    ),
    "fraction in place of a whole number": Example(
        "range(1.5)", near="raise TypeError(\"'float' object cannot be converted to a text\")"
    ),
    "whole numbers divided by zero": Example(
        "torch.tensor([5]) // 0", near="raise RuntimeError('a ZeroDivisionError was caught')"
    ),
    "rows and numbers": Example(
        "torch.tensor([[1, 2], 3])", near="raise TypeError('not a sequence of tensors')"
    ),
}
