"""Answers that raise what `modules` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

MODULES = {
    "before Module.__init__": Example("""\
class N(nn.Module):
    def __init__(self):
        self.fc=nn.Linear(2,2)
N()
"""),
    "without Module.__init__": Example("""\
class N(nn.Module):
    def __init__(self):
        self.a=1
    def forward(self, x): return x
N()(1)
"""),
    "super without a call": Example("""\
class N(nn.Module):
    def __init__(self):
        super.__init__()
N()
"""),
    "self is missing": Example("""\
class N(nn.Module):
    def forward(x): return x
N()(torch.ones(1))
"""),
    "no forward of a container": Example("nn.ModuleList([nn.ReLU()])(torch.ones(1))"),
    "no forward": Example("""\
class N(nn.Module):
    pass
N()(torch.ones(1))
"""),
    "not a module": Example("nn.ModuleList([1])"),
    "tensor in place of a parameter": Example("""\
m=nn.Linear(2,2)
m.weight=torch.ones(2,2)
"""),
    "dot in a name": Example('nn.Module().register_buffer("a.b", torch.ones(2))'),
    "name taken in the module": Example("""\
m=nn.Linear(2,2)
m.register_buffer("weight", torch.ones(2))
"""),
    "not yet initialised": Example("nn.LazyLinear(2).weight.shape"),
    "no such part of a module": Example('nn.Linear(2,2).get_parameter("w")'),
}
