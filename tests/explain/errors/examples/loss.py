"""Answers that raise what `loss` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

LOSS = {
    "tensors as settings of a loss": Example("nn.MSELoss(torch.ones(2), torch.ones(2))"),
    "class out of range": Example("F.cross_entropy(torch.ones(2,3), torch.tensor([0,3]))"),
    "batch of the target": Example("F.cross_entropy(torch.ones(2,3), torch.tensor([0]))"),
    "classes as one-hot": Example(
        "F.cross_entropy(torch.ones(2,3), torch.tensor([[0,1,0],[1,0,0]]))"
    ),
    "target of one column": Example("F.cross_entropy(torch.ones(2,3), torch.tensor([[0],[1]]))"),
    "classes as fractions": Example("F.nll_loss(torch.ones(2,3), torch.ones(2))"),
    "classes in another dimension": Example(
        "F.cross_entropy(torch.ones(2,5,3), torch.zeros(2,5,dtype=torch.long))"
    ),
    "target of one sample": Example("F.cross_entropy(torch.ones(3), torch.tensor([0,1]))"),
    "no probabilities": Example("F.binary_cross_entropy(torch.ones(2), torch.tensor([1.,2.]))"),
    "target of another size": Example("F.binary_cross_entropy(torch.ones(2,1), torch.ones(2))"),
    "target of whole numbers": Example(
        "F.binary_cross_entropy(torch.ones(2), torch.tensor([1,0]))"
    ),
    "classes of one-hot": Example("F.one_hot(torch.tensor([3]), 2)"),
    "fractions as one-hot": Example("F.one_hot(torch.tensor([3.]))"),
}
