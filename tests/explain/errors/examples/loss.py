"""Answers that raise what `loss` knows, each under the name of its row."""

LOSS = {
    "tensors as settings of a loss": """\
nn.MSELoss(torch.ones(2), torch.ones(2))
""",
    "class out of range": """\
F.cross_entropy(torch.ones(2,3), torch.tensor([0,3]))
""",
    "batch of the target": """\
F.cross_entropy(torch.ones(2,3), torch.tensor([0]))
""",
    "classes as one-hot": """\
F.cross_entropy(torch.ones(2,3), torch.tensor([[0,1,0],[1,0,0]]))
""",
    "target of one column": """\
F.cross_entropy(torch.ones(2,3), torch.tensor([[0],[1]]))
""",
    "classes as fractions": """\
F.nll_loss(torch.ones(2,3), torch.ones(2))
""",
    "classes in another dimension": """\
F.cross_entropy(torch.ones(2,5,3), torch.zeros(2,5,dtype=torch.long))
""",
    "target of one sample": """\
F.cross_entropy(torch.ones(3), torch.tensor([0,1]))
""",
    "no probabilities": """\
F.binary_cross_entropy(torch.ones(2), torch.tensor([1.,2.]))
""",
    "target of another size": """\
F.binary_cross_entropy(torch.ones(2,1), torch.ones(2))
""",
    "target of whole numbers": """\
F.binary_cross_entropy(torch.ones(2), torch.tensor([1,0]))
""",
    "classes of one-hot": """\
F.one_hot(torch.tensor([3]), 2)
""",
    "fractions as one-hot": """\
F.one_hot(torch.tensor([3.]))
""",
}
