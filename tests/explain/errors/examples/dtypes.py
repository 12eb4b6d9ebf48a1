"""Answers that raise what `dtypes` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

DTYPES = {
    "product of two dtypes": Example("nn.Linear(2,2)(torch.ones(2,2,dtype=torch.long))"),
    "matrices of two dtypes": Example("torch.ones(2,2) @ torch.ones(2,2,dtype=torch.double)"),
    "vectors of two dtypes": Example("torch.ones(2).dot(torch.ones(2,dtype=torch.double))"),
    "argument of another dtype": Example(
        "torch.lerp(torch.ones(2), torch.ones(2,dtype=torch.double), .5)"
    ),
    "input and parameters": Example("nn.Conv2d(1,1,1)(torch.ones(1,1,2,2,dtype=torch.long))"),
    "only for floating point": Example("torch.tensor([1,2]).mean()"),
    "result that does not fit in place": Example("""\
x=torch.tensor([1,2])
x/=2
"""),
    "not for this dtype": Example("torch.tensor([1,2]).normal_()"),
    "minus of a mask": Example("-torch.tensor([True])"),
    "difference of masks": Example("torch.tensor([True])-torch.tensor([False])"),
    "inverse of numbers": Example("~torch.ones(2)"),
    "indexed places of another dtype": Example("""\
x=torch.ones(3)
x[torch.tensor([0])]=torch.tensor([1.],dtype=torch.double)
"""),
    "scattered values of another dtype": Example(
        "torch.zeros(3).scatter_(0, torch.tensor([0]), torch.tensor([1]))"
    ),
    "condition that is no mask": Example(
        "torch.where(torch.ones(2), torch.ones(2), torch.zeros(2))"
    ),
    "mask that is none": Example("torch.ones(2).masked_fill(torch.ones(2), 0.)"),
    "tensor from text": Example('torch.tensor("a")'),
    "tensor from something else": Example("torch.tensor(None)"),
    "dtype expected": Example('torch.ones(2, dtype="float32")'),
}
