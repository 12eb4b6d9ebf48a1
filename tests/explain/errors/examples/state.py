"""Answers that raise what `state` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

STATE = {
    "state that does not fit": Example(
        'nn.Linear(2,2).load_state_dict({"weight":torch.ones(2,2)})'
    ),
    "state that is no dictionary": Example(
        "nn.Linear(2,2).load_state_dict(nn.Linear(2,2).parameters())"
    ),
    "whole module in a file": Example("""\
import io
b=io.BytesIO()
torch.save(nn.Linear(1,1), b)
b.seek(0)
torch.load(b)
"""),
    "optimizer without parameters": Example("torch.optim.SGD([], lr=.1)"),
    "optimizer of one tensor": Example("torch.optim.SGD(nn.Linear(2,2).weight, lr=.1)"),
    "optimizer of a result": Example(
        "torch.optim.SGD([torch.ones(2,requires_grad=True)*2], lr=.1)"
    ),
    "optimizer of something else": Example('torch.optim.SGD(["w"], lr=.1)'),
    "learning rate": Example("torch.optim.SGD([torch.ones(2,requires_grad=True)], lr=-1)"),
}
