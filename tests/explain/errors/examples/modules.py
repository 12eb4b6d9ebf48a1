"""Answers that raise what `modules` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

MODULES = {
    "before Module.__init__": Example(
        """\
class N(nn.Module):
    def __init__(self):
        self.fc=nn.Linear(2,2)
N()
""",
        near="""\
import dataclasses
@dataclasses.dataclass(frozen=True)
class P: a: int
P(1).a = 2
""",
    ),
    "without Module.__init__": Example(
        """\
class N(nn.Module):
    def __init__(self):
        self.a=1
    def forward(self, x): return x
N()(1)
""",
        near="""\
class N(nn.Module):
    def __init__(self):
        super().__init__()
N()._buffer
""",
    ),
    "super without a call": Example(
        """\
class N(nn.Module):
    def __init__(self):
        super.__init__()
N()
""",
        near="object.__init__()",
    ),
    "self is missing": Example(
        """\
class N(nn.Module):
    def forward(x): return x
N()(torch.ones(1))
""",
        near="""\
class N(nn.Module):
    def forward(self): return 1
N()(torch.ones(1))
""",
    ),
    "no forward of a container": Example(
        "nn.ModuleList([nn.ReLU()])(torch.ones(1))",
        near="""\
class N(nn.Module):
    pass
N()(torch.ones(1))
""",
    ),
    "no forward": Example(
        """\
class N(nn.Module):
    pass
N()(torch.ones(1))
""",
        near="""\
class Fn(torch.autograd.Function): pass
Fn.apply(torch.ones(1))
""",
    ),
    "not a module": Example("nn.ModuleList([1])", near="nn.Module().add_module(1, nn.ReLU())"),
    "tensor in place of a parameter": Example(
        """\
m=nn.Linear(2,2)
m.weight=torch.ones(2,2)
""",
        near="""\
m = nn.Module()
m.register_buffer('mean', torch.ones(1))
m.mean = 1
""",
    ),
    "dot in a name": Example(
        'nn.Module().register_buffer("a.b", torch.ones(2))',
        near="nn.Module().add_module('', nn.ReLU())",
    ),
    "name taken in the module": Example(
        """\
m=nn.Linear(2,2)
m.register_buffer("weight", torch.ones(2))
""",
        near="{}['attribute']",
    ),
    "not yet initialised": Example(
        "nn.LazyLinear(2).weight.shape",
        near='raise RuntimeError("Can\'t access the shape of a buffer")',
    ),
    "no such part of a module": Example(
        'nn.Linear(2,2).get_parameter("w")', near="nn.Linear(2, 2).w"
    ),
    "something in place of a buffer": Example(
        """\
m = nn.Module()
m.register_buffer('mean', torch.ones(1))
m.mean = 1
""",
        near="""\
m = nn.Linear(2, 2)
m.weight = 1
""",
    ),
    "something in place of a module": Example(
        """\
m = nn.Sequential(nn.ReLU())
m[0] = torch.ones(1)
""",
        near="""\
m = nn.Linear(2, 2)
m.weight = 1
""",
    ),
    "one item in place of several": Example(
        "nn.ModuleList(nn.ReLU())", near="nn.ModuleDict([nn.ReLU()])"
    ),
    "empty name": Example(
        "nn.Module().add_module('', nn.ReLU())", near="nn.Module().add_module('a.b', nn.ReLU())"
    ),
    "part of another kind": Example(
        "nn.Linear(2, 2).get_buffer('weight')",
        near="raise AttributeError('`weight` is not set as a buffer')",
    ),
}
