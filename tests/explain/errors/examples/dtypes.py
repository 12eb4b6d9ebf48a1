"""Answers that raise what `dtypes` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

DTYPES = {
    "product of two dtypes": Example(
        "nn.Linear(2,2)(torch.ones(2,2,dtype=torch.long))",
        near="torch.ones(2, 2) @ torch.ones(2, 2, dtype=torch.double)",
    ),
    "matrices of two dtypes": Example(
        "torch.ones(2,2) @ torch.ones(2,2,dtype=torch.double)",
        near="torch.ones(2).dot(torch.ones(2, dtype=torch.double))",
    ),
    "vectors of two dtypes": Example(
        "torch.ones(2).dot(torch.ones(2,dtype=torch.double))",
        near="torch.ones(2, 2) @ torch.ones(2, 2, dtype=torch.double)",
    ),
    "argument of another dtype": Example(
        "torch.lerp(torch.ones(2), torch.ones(2,dtype=torch.double), .5)",
        near="F.binary_cross_entropy(torch.ones(2), torch.tensor([1, 0]))",
    ),
    "input and parameters": Example(
        "nn.Conv2d(1,1,1)(torch.ones(1,1,2,2,dtype=torch.long))",
        near="torch.ones(2, 2) @ torch.ones(2, 2, dtype=torch.double)",
    ),
    "only for floating point": Example(
        "torch.tensor([1,2]).mean()", near="torch.ones(2).gather(0, torch.tensor([0.]))"
    ),
    "result that does not fit in place": Example(
        """\
x=torch.tensor([1,2])
x/=2
""",
        near="torch.ones(3).add_(torch.ones(2, 3))",
    ),
    "not for this dtype": Example(
        "torch.tensor([1,2]).normal_()",
        near="raise NotImplementedError('normal is not implemented')",
    ),
    "minus of a mask": Example(
        "-torch.tensor([True])", near="torch.tensor([True]) - torch.tensor([False])"
    ),
    "difference of masks": Example(
        "torch.tensor([True])-torch.tensor([False])", near="-torch.tensor([True])"
    ),
    "inverse of numbers": Example("~torch.ones(2)", near="torch.ones(2) << 'a'"),
    "indexed places of another dtype": Example(
        """\
x=torch.ones(3)
x[torch.tensor([0])]=torch.tensor([1.],dtype=torch.double)
""",
        near="raise RuntimeError('Index put requires a destination')",
    ),
    "scattered values of another dtype": Example(
        "torch.zeros(3).scatter_(0, torch.tensor([0]), torch.tensor([1]))",
        near="torch.ones(2, 2).gather(1, torch.tensor([[0.]]))",
    ),
    "condition that is no mask": Example(
        "torch.where(torch.ones(2), torch.ones(2), torch.zeros(2))",
        near="torch.ones(2).masked_fill(torch.ones(2), 0.)",
    ),
    "mask that is none": Example(
        "torch.ones(2).masked_fill(torch.ones(2), 0.)",
        near="torch.where(torch.ones(2), torch.ones(2), torch.zeros(2))",
    ),
    "tensor from text": Example('torch.tensor("a")', near="torch.Tensor(2.0)"),
    "tensor from something else": Example("torch.tensor(None)", near="torch.tensor([1, 2]).mean()"),
    "dtype expected": Example('torch.ones(2, dtype="float32")', near="torch.zeros('a')"),
    "array of something else": Example(
        "torch.from_numpy(np.array(['a']))",
        near='raise TypeError("can\'t convert an np.ndarray that is empty")',
    ),
    "spread of whole numbers": Example(
        "torch.tensor([1, 2]).std()", near="torch.tensor([1, 2]).requires_grad_()"
    ),
    "input of a recurrent layer": Example(
        "nn.LSTM(1, 1)(torch.ones(1, 1, 1, dtype=torch.double))",
        near="raise ValueError('RNN input shape (2, 3) does not match weight shape (3, 4)')",
    ),
}
