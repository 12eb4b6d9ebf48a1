"""Answers that raise what `dtypes` knows, each under the name of its row."""

DTYPES = {
    "product of two dtypes": """\
nn.Linear(2,2)(torch.ones(2,2,dtype=torch.long))
""",
    "matrices of two dtypes": """\
torch.ones(2,2) @ torch.ones(2,2,dtype=torch.double)
""",
    "vectors of two dtypes": """\
torch.ones(2).dot(torch.ones(2,dtype=torch.double))
""",
    "argument of another dtype": """\
torch.lerp(torch.ones(2), torch.ones(2,dtype=torch.double), .5)
""",
    "input and parameters": """\
nn.Conv2d(1,1,1)(torch.ones(1,1,2,2,dtype=torch.long))
""",
    "only for floating point": """\
torch.tensor([1,2]).mean()
""",
    "result that does not fit in place": """\
x=torch.tensor([1,2])
x/=2
""",
    "not for this dtype": """\
torch.tensor([1,2]).normal_()
""",
    "minus of a mask": """\
-torch.tensor([True])
""",
    "difference of masks": """\
torch.tensor([True])-torch.tensor([False])
""",
    "inverse of numbers": """\
~torch.ones(2)
""",
    "indexed places of another dtype": """\
x=torch.ones(3)
x[torch.tensor([0])]=torch.tensor([1.],dtype=torch.double)
""",
    "scattered values of another dtype": """\
torch.zeros(3).scatter_(0, torch.tensor([0]), torch.tensor([1]))
""",
    "condition that is no mask": """\
torch.where(torch.ones(2), torch.ones(2), torch.zeros(2))
""",
    "mask that is none": """\
torch.ones(2).masked_fill(torch.ones(2), 0.)
""",
    "tensor from text": """\
torch.tensor("a")
""",
    "tensor from something else": """\
torch.tensor(None)
""",
    "dtype expected": """\
torch.ones(2, dtype="float32")
""",
}
