"""Answers that raise what `attributes` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

ATTRIBUTES = {
    "attribute of None": Example(
        """\
x=[1].append(2)
x.shape
""",
        near="'a'.shape",
    ),
    "attribute of a method": Example("torch.ones(2).sum.item()", near="(1).item"),
    "attribute of two results": Example(
        "torch.ones(2,2).max(1).shape", near="torch.ones(2, 2).shape.max"
    ),
    "append to a tensor": Example("(1,2).append(3)", near="range(3).append(3)"),
    "attribute of a generator": Example(
        "nn.Linear(2,2).named_parameters().keys()", near="iter([1]).keys()"
    ),
    "tensor's attribute of something else": Example("[1].shape", near="[1].weight"),
    "weight that only some have": Example(
        """\
def init(m): m.weight.data.fill_(1)
nn.Sequential(nn.Linear(2,2), nn.ReLU()).apply(init)
""",
        near="torch.ones(1).weight",
    ),
    "module initialised in place of its tensors": Example(
        "nn.init.ones_(nn.Linear(1,1))", near="nn.Linear(1, 1).fill"
    ),
    "misspelt attribute": Example("[1].apend(2)", near="[1].weight"),
    "tensor's attribute of a module": Example(
        "nn.Linear(2, 2).numel()",
        near="""\
class Net: pass
Net().numel()
""",
    ),
    "module's attribute of a tensor": Example("torch.ones(2).parameters()", near="[].parameters()"),
    "attribute of a class": Example("nn.Linear.in_features", near="nn.ReLU().in_features"),
    "attribute that is not set": Example(
        """\
class Net(nn.Module):
    def forward(self, x): return self.layers(x)
Net()(torch.ones(1))
""",
        near="nn.Sequential().layers",
    ),
    "text's attribute of something else": Example("(1).split()", near="(1).append(2)"),
    "no attribute of a tensor": Example(
        "torch.ones(2).fahrenheit", near="nn.Linear(1, 2).fahrenheit"
    ),
}
