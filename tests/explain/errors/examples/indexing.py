"""Answers that raise what `indexing` knows, each under the name of its row."""

INDEXING = {
    "index out of bounds": """\
torch.ones(3)[3]
""",
    "too many indices": """\
torch.ones(3)[0,0]
""",
    "index of a scalar": """\
torch.tensor(1.)[0]
""",
    "index tensor of another dtype": """\
torch.ones(3)[torch.tensor([0.5])]
""",
    "index of another type": """\
torch.ones(3)[1.0]
""",
    "index tensors of unequal shapes": """\
torch.ones(3,3)[[0,1],[0,1,2]]
""",
    "mask of another shape": """\
torch.ones(3)[torch.tensor([True,False])]
""",
    "value for indexed places": """\
x=torch.ones(3)
x[torch.tensor([True,False,True])]=torch.ones(3)
""",
    "index of another rank": """\
torch.ones(2,2).gather(1, torch.tensor([0]))
""",
    "index of another size": """\
torch.ones(2,2).gather(1, torch.zeros(3,1).long())
""",
    "index of the wrong dtype": """\
torch.ones(2,2).gather(1, torch.tensor([[0.]]))
""",
    "index that is no vector": """\
torch.ones(2,2).index_select(0, torch.tensor([[0]]))
""",
    "number too large for a table": """\
nn.Embedding(3,2)(torch.tensor([3]))
""",
    "more than there are": """\
torch.ones(3).topk(5)
""",
    "step backwards": """\
torch.ones(3)[::-1]
""",
    "narrow beyond the end": """\
torch.ones(3).narrow(0,2,3)
""",
    "list index out of range": """\
[1,2][2]
""",
    "list index of another type": """\
[1,2]["a"]
""",
    "module index out of range": """\
nn.Sequential(nn.ReLU())[3]
""",
}
