"""Answers that raise what `indexing` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

INDEXING = {
    "index out of bounds": Example("torch.ones(3)[3]", near="torch.ones(3).select(0, 5)"),
    "too many indices": Example(
        "torch.ones(3)[0,0]",
        near="raise IndexError('too many indices for array: array is 1-dimensional')",
    ),
    "index of a scalar": Example(
        "torch.tensor(1.)[0]", near="raise IndexError('invalid index of a tensor')"
    ),
    "index tensor of another dtype": Example(
        "torch.ones(3)[torch.tensor([0.5])]", near="torch.ones(3)[1.0]"
    ),
    "index of another type": Example(
        "torch.ones(3)[1.0]", near="torch.ones(3)[torch.tensor([0.5])]"
    ),
    "index tensors of unequal shapes": Example(
        "torch.ones(3,3)[[0,1],[0,1,2]]", near="torch.ones(3)[torch.tensor([True, False])]"
    ),
    "mask of another shape": Example(
        "torch.ones(3)[torch.tensor([True,False])]", near="torch.ones(3, 3)[[0, 1], [0, 1, 2]]"
    ),
    "value for indexed places": Example(
        """\
x=torch.ones(3)
x[torch.tensor([True,False,True])]=torch.ones(3)
""",
        near="raise RuntimeError('shape mismatch: value tensor cannot be read')",
    ),
    "index of another rank": Example(
        "torch.ones(2,2).gather(1, torch.tensor([0]))",
        near="torch.cat([torch.ones(2, 3), torch.ones(2)])",
    ),
    "index of another size": Example(
        "torch.ones(2,2).gather(1, torch.zeros(3,1).long())",
        near="torch.zeros(2, 2).scatter_(1, torch.zeros(2, 3).long(), torch.ones(2, 2))",
    ),
    "index of the wrong dtype": Example(
        "torch.ones(2,2).gather(1, torch.tensor([[0.]]))",
        near="torch.zeros(3).scatter_(0, torch.tensor([0]), torch.tensor([1]))",
    ),
    "index that is no vector": Example(
        "torch.ones(2,2).index_select(0, torch.tensor([[0]]))",
        near="torch.ones(2, 2).index_select(0, torch.tensor([5]))",
    ),
    "number too large for a table": Example(
        "nn.Embedding(3,2)(torch.tensor([3]))", near="[1, 2][2]"
    ),
    "more than there are": Example(
        "torch.ones(3).topk(5)", near="torch.ones(3).gather(0, torch.tensor([5]))"
    ),
    "step backwards": Example("torch.ones(3)[::-1]", near="[1][::0]"),
    "narrow beyond the end": Example(
        "torch.ones(3).narrow(0,2,3)",
        near="raise RuntimeError('start (2) exceeds dimension size (3).')",
    ),
    "list index out of range": Example(
        "[1,2][2]", near="raise IndexError('the list index is out of range')"
    ),
    "list index of another type": Example(
        '[1,2]["a"]', near="raise TypeError('list indices must be numbers')"
    ),
    "module index out of range": Example("nn.Sequential(nn.ReLU())[3]", near="torch.ones(3)[3]"),
    "selected index out of range": Example("torch.ones(3).select(0, 5)", near="torch.ones(3)[3]"),
    "index larger than its source": Example(
        "torch.zeros(2, 2).scatter_(1, torch.zeros(2, 3).long(), torch.ones(2, 2))",
        near="torch.ones(2, 2).gather(1, torch.zeros(3, 1).long())",
    ),
    "something put into a tensor": Example(
        """\
x = torch.ones(3)
x[0] = 'a'
""",
        near="torch.from_numpy(np.array(['a']))",
    ),
    "pop from nothing": Example("[].pop()", near="raise IndexError('pop from a full list')"),
    "value not in a list": Example(
        "[1].remove(3)", near="raise ValueError('3 is not in the list')"
    ),
}
