"""Answers that raise what `state` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

STATE = {
    "state that does not fit": Example(
        'nn.Linear(2,2).load_state_dict({"weight":torch.ones(2,2)})',
        near="raise RuntimeError('Error(s) in loading a file')",
    ),
    "state that is no dictionary": Example(
        "nn.Linear(2,2).load_state_dict(nn.Linear(2,2).parameters())",
        near="torch.optim.SGD([torch.ones(1)], lr=0.1).add_param_group(1)",
    ),
    "whole module in a file": Example(
        """\
import io
b=io.BytesIO()
torch.save(nn.Linear(1,1), b)
b.seek(0)
torch.load(b)
""",
        near="""\
import pickle
raise pickle.UnpicklingError('load failed')
""",
    ),
    "optimizer without parameters": Example(
        "torch.optim.SGD([], lr=.1)", near="raise ValueError('optimizer got an empty list')"
    ),
    "optimizer of one tensor": Example(
        "torch.optim.SGD(nn.Linear(2,2).weight, lr=.1)", near="torch.optim.SGD(['w'], lr=.1)"
    ),
    "optimizer of a result": Example(
        "torch.optim.SGD([torch.ones(2,requires_grad=True)*2], lr=.1)",
        near="raise ValueError('cannot optimize a leaf Tensor')",
    ),
    "optimizer of something else": Example(
        'torch.optim.SGD(["w"], lr=.1)', near="torch.optim.SGD(nn.Linear(2, 2).weight, lr=.1)"
    ),
    "learning rate": Example(
        "torch.optim.SGD([torch.ones(2,requires_grad=True)], lr=-1)",
        near="torch.optim.SGD([torch.ones(2)], lr=0.1, momentum=-1)",
    ),
    "setting of an optimizer": Example(
        "torch.optim.SGD([torch.ones(2)], lr=0.1, momentum=-1)",
        near="torch.optim.SGD([torch.ones(2)], lr=-1)",
    ),
    "parameter in two groups": Example(
        """\
p = torch.ones(1)
torch.optim.SGD([{'params': [p]}, {'params': [p]}], lr=0.1)
""",
        near="raise ValueError('some parameters appear in no parameter group')",
    ),
    "schedule of something else": Example(
        "torch.optim.lr_scheduler.StepLR(0.1, 1)", near="nn.ModuleList([1])"
    ),
}
