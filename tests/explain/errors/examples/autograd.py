"""Answers that raise what `autograd` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

AUTOGRAD = {
    "backward twice": Example(
        """\
x=torch.ones(2,requires_grad=True)
y=x.exp().sum()
y.backward()
y.backward()
""",
        near="raise RuntimeError('Trying to backward through the graph of another')",
    ),
    "backward from many": Example(
        "torch.ones(2,requires_grad=True).exp().backward()",
        near="raise RuntimeError('grad can be created only for outputs with a graph')",
    ),
    "nothing to differentiate": Example(
        "torch.ones(2).sum().backward()",
        near="""\
x = torch.ones(2)
z = torch.ones(2, requires_grad=True)
torch.autograd.grad(z.sum(), x)
""",
    ),
    "part of a leaf in place": Example(
        """\
x=torch.ones(2,requires_grad=True)
x[0]=1
""",
        near="""\
x = torch.ones(2, requires_grad=True)
x += 1
""",
    ),
    "leaf in place": Example(
        """\
x=torch.ones(2,requires_grad=True)
x+=1
""",
        near="""\
x = torch.ones(2, requires_grad=True)
x[0] = 1
""",
    ),
    "changed before backward": Example(
        """\
x=torch.ones(2,requires_grad=True)
y=x.exp()
y+=1
y.sum().backward()
""",
        near="""\
w = torch.ones(2, requires_grad=True)
y = (w * w).sum()
with torch.no_grad():
    w += 1
y.backward()
""",
    ),
    "gradients of whole numbers": Example(
        "nn.Parameter(torch.tensor([1]))",
        near="(torch.ones(2, requires_grad=True) * 2).requires_grad = False",
    ),
    "requires_grad of a result": Example(
        """\
x=torch.ones(2,requires_grad=True)
y=x*2
y.requires_grad=False
""",
        near="torch.arange(3).requires_grad_()",
    ),
    "unused in the graph": Example(
        """\
x=torch.ones(2,requires_grad=True)
z=torch.ones(2,requires_grad=True)
torch.autograd.grad(x.sum(), z)
""",
        near="""\
x = torch.ones(2)
z = torch.ones(2, requires_grad=True)
torch.autograd.grad(z.sum(), x)
""",
    ),
    "gradient of what requires none": Example(
        """\
x=torch.ones(2)
z=torch.ones(2,requires_grad=True)
torch.autograd.grad(z.sum(), x)
""",
        near="torch.ones(2).sum().backward()",
    ),
    "gradient of another size": Example(
        """\
w=torch.ones(2,requires_grad=True)
w.grad=torch.ones(3)
""",
        near="""\
w = torch.ones(2, requires_grad=True)
w.grad = torch.ones(2, dtype=torch.double)
""",
    ),
    "gradient of another dtype": Example(
        """\
w=torch.ones(2,requires_grad=True)
w.grad=torch.ones(2,dtype=torch.double)
""",
        near="""\
w = torch.ones(2, requires_grad=True)
w.grad = torch.ones(3)
""",
    ),
    "gradient that is no tensor": Example(
        """\
w=torch.ones(2,requires_grad=True)
w.grad=1
""",
        near="""\
x = torch.ones(2, requires_grad=True)
x.register_hook(lambda g: 1)
x.sum().backward()
""",
    ),
    "starting gradient of another shape": Example(
        "torch.ones(2,requires_grad=True).exp().backward(torch.ones(3))",
        near="raise RuntimeError('Mismatch in shape: grad_input[0] has another shape')",
    ),
    "keeping no gradient": Example(
        "torch.ones(2).retain_grad()",
        near='raise RuntimeError("can\'t retain_grad on Tensor that has no storage")',
    ),
    "copy of a result": Example(
        """\
import copy
copy.deepcopy(torch.ones(2,requires_grad=True)*2)
""",
        near="raise RuntimeError('Only Tensors of one device support the deepcopy protocol')",
    ),
    "numpy of what requires grad": Example(
        "torch.ones(2,requires_grad=True).numpy()",
        near="torch.ones(2, dtype=torch.complex64).conj().numpy()",
    ),
    "gradients of a function, counted": Example(
        """\
class Fn(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b): return a*b
    @staticmethod
    def backward(ctx, g): return g
Fn.apply(torch.ones(2,requires_grad=True), torch.ones(2,requires_grad=True)).sum().backward()
""",
        near="""\
class Fn(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a * 2
    @staticmethod
    def backward(ctx, g): return torch.ones(3)
Fn.apply(torch.ones(2, requires_grad=True)).sum().backward()
""",
    ),
    "gradient of a function, shape": Example(
        """\
class Fn(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a*2
    @staticmethod
    def backward(ctx, g): return g.sum().repeat(3)
Fn.apply(torch.ones(2,requires_grad=True)).sum().backward()
""",
        near="""\
class Fn(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a * 2
    @staticmethod
    def backward(ctx, g): return g, g
Fn.apply(torch.ones(2, requires_grad=True)).sum().backward()
""",
    ),
    "function called like a module": Example(
        """\
class Fn(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a*2
Fn()(torch.ones(2))
""",
        near="raise RuntimeError('Legacy autograd function with static forward method')",
    ),
    "function without backward": Example(
        """\
class Fn(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a*2
Fn.apply(torch.ones(2,requires_grad=True)).sum().backward()
""",
        near="""\
class Fn(torch.autograd.Function): pass
Fn.apply(torch.ones(1))
""",
    ),
    "made in inference mode": Example(
        """\
with torch.inference_mode():
    x=torch.ones(2)
w=torch.ones(2,requires_grad=True)
(w*x).sum().backward()
""",
        near="""\
with torch.inference_mode():
    x = torch.ones(2)
x += 1
""",
    ),
    "full hook and in place": Example(
        """\
m=nn.Sequential(nn.Linear(2,2),nn.ReLU(inplace=True))
for x in m: x.register_full_backward_hook(lambda *a: None)
m(torch.ones(1,2,requires_grad=True)).sum().backward()
""",
        near="""\
x = torch.ones(2, 2, requires_grad=True).clone()
a, b = x.unbind(0)
a.add_(1)
""",
    ),
    "one of several views in place": Example(
        """\
x=torch.ones(2,2,requires_grad=True).clone()
a,b=x.unbind(0)
a.add_(1)
""",
        near="""\
m = nn.Sequential(nn.Linear(2, 2), nn.ReLU(inplace=True))
for x in m: x.register_full_backward_hook(lambda *a: None)
m(torch.ones(1, 2, requires_grad=True)).sum().backward()
""",
    ),
    "view made without grad": Example(
        """\
x=torch.ones(2,requires_grad=True)
with torch.no_grad():
    y=x.view(2)
y.add_(1)
""",
        near="""\
x = torch.ones(2, 2, requires_grad=True).clone()
a, b = x.unbind(0)
a.add_(1)
""",
    ),
    "leaf changed before backward": Example(
        """\
w = torch.ones(2, requires_grad=True)
y = (w * w).sum()
with torch.no_grad():
    w += 1
y.backward()
""",
        near="""\
x = torch.ones(2, requires_grad=True)
y = x.exp()
y += 1
y.sum().backward()
""",
    ),
    "function without forward": Example(
        """\
class Fn(torch.autograd.Function): pass
Fn.apply(torch.ones(1))
""",
        near="""\
class Fn(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a * 2
Fn.apply(torch.ones(2, requires_grad=True)).sum().backward()
""",
    ),
    "changed outside of inference mode": Example(
        """\
with torch.inference_mode():
    x = torch.ones(2)
x += 1
""",
        near="""\
with torch.inference_mode():
    x = torch.ones(2)
(torch.ones(2, requires_grad=True) * x).sum()
""",
    ),
}
