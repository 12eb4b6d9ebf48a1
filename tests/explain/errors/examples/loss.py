"""Answers that raise what `loss` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

LOSS = {
    "tensors as settings of a loss": Example(
        "nn.MSELoss(torch.ones(2), torch.ones(2))",
        near="""\
if torch.ones(2):
    pass
""",
    ),
    "class out of range": Example(
        "F.cross_entropy(torch.ones(2,3), torch.tensor([0,3]))", near="torch.ones(3)[3]"
    ),
    "batch of the target": Example(
        "F.cross_entropy(torch.ones(2,3), torch.tensor([0]))",
        near="F.cross_entropy(torch.ones(3), torch.tensor([0, 1]))",
    ),
    "classes as one-hot": Example(
        "F.cross_entropy(torch.ones(2,3), torch.tensor([[0,1,0],[1,0,0]]))",
        near="F.nll_loss(torch.ones(2, 3), torch.ones(2))",
    ),
    "target of one column": Example(
        "F.cross_entropy(torch.ones(2,3), torch.tensor([[0],[1]]))",
        near="raise RuntimeError('0D or 1D target tensor expected, a list is not supported')",
    ),
    "classes as fractions": Example(
        "F.nll_loss(torch.ones(2,3), torch.ones(2))",
        near="F.cross_entropy(torch.ones(2, 3), torch.tensor([[0, 1, 0], [1, 0, 0]]))",
    ),
    "classes in another dimension": Example(
        "F.cross_entropy(torch.ones(2,5,3), torch.zeros(2,5,dtype=torch.long))",
        near="raise RuntimeError('Expected target of another size')",
    ),
    "target of one sample": Example(
        "F.cross_entropy(torch.ones(3), torch.tensor([0,1]))",
        near="F.cross_entropy(torch.ones(2, 3), torch.tensor([0]))",
    ),
    "no probabilities": Example(
        "F.binary_cross_entropy(torch.ones(2), torch.tensor([1.,2.]))",
        near="raise RuntimeError('all elements of weight should be between 0 and 1')",
    ),
    "target of another size": Example(
        "F.binary_cross_entropy(torch.ones(2,1), torch.ones(2))",
        near="F.cross_entropy(torch.ones(2, 3), torch.tensor([0]))",
    ),
    "target of whole numbers": Example(
        "F.binary_cross_entropy(torch.ones(2), torch.tensor([1,0]))",
        near="torch.lerp(torch.ones(2), torch.ones(2, dtype=torch.double), .5)",
    ),
    "classes of one-hot": Example(
        "F.one_hot(torch.tensor([3]), 2)",
        near="raise RuntimeError('Class values must be integers')",
    ),
    "fractions as one-hot": Example(
        "F.one_hot(torch.tensor([3.]))",
        near="raise RuntimeError('one_hot is only applicable to tensors on one device')",
    ),
    "word for a reduction": Example(
        "nn.MSELoss(reduction='avg')(torch.ones(1), torch.ones(1))",
        near="raise ValueError('avg is not a valid value for padding')",
    ),
    "weights of the classes": Example(
        "F.cross_entropy(torch.ones(2, 3), torch.tensor([0, 1]), weight=torch.ones(2))",
        near="F.binary_cross_entropy(torch.ones(2), torch.ones(2), weight=torch.ones(3))",
    ),
}
