"""Answers that raise what `indexing` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

INDEXING = {
    "index out of bounds": Example("torch.ones(3)[3]"),
    "too many indices": Example("torch.ones(3)[0,0]"),
    "index of a scalar": Example("torch.tensor(1.)[0]"),
    "index tensor of another dtype": Example("torch.ones(3)[torch.tensor([0.5])]"),
    "index of another type": Example("torch.ones(3)[1.0]"),
    "index tensors of unequal shapes": Example("torch.ones(3,3)[[0,1],[0,1,2]]"),
    "mask of another shape": Example("torch.ones(3)[torch.tensor([True,False])]"),
    "value for indexed places": Example("""\
x=torch.ones(3)
x[torch.tensor([True,False,True])]=torch.ones(3)
"""),
    "index of another rank": Example("torch.ones(2,2).gather(1, torch.tensor([0]))"),
    "index of another size": Example("torch.ones(2,2).gather(1, torch.zeros(3,1).long())"),
    "index of the wrong dtype": Example("torch.ones(2,2).gather(1, torch.tensor([[0.]]))"),
    "index that is no vector": Example("torch.ones(2,2).index_select(0, torch.tensor([[0]]))"),
    "number too large for a table": Example("nn.Embedding(3,2)(torch.tensor([3]))"),
    "more than there are": Example("torch.ones(3).topk(5)"),
    "step backwards": Example("torch.ones(3)[::-1]"),
    "narrow beyond the end": Example("torch.ones(3).narrow(0,2,3)"),
    "list index out of range": Example("[1,2][2]"),
    "list index of another type": Example('[1,2]["a"]'),
    "module index out of range": Example("nn.Sequential(nn.ReLU())[3]"),
}
