"""Answers that raise what `attributes` knows, each under the name of its row."""

ATTRIBUTES = {
    "attribute of None": """\
x=[1].append(2)
x.shape
""",
    "attribute of a method": """\
torch.ones(2).sum.item()
""",
    "attribute of two results": """\
torch.ones(2,2).max(1).shape
""",
    "append to a tensor": """\
(1,2).append(3)
""",
    "attribute of a generator": """\
nn.Linear(2,2).named_parameters().keys()
""",
    "tensor's attribute of something else": """\
[1].shape
""",
    "weight that only some have": """\
def init(m): m.weight.data.fill_(1)
nn.Sequential(nn.Linear(2,2), nn.ReLU()).apply(init)
""",
    "module initialised in place of its tensors": """\
nn.init.ones_(nn.Linear(1,1))
""",
    "misspelt attribute": """\
[1].apend(2)
""",
}
