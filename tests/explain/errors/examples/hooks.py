"""Answers that raise what `hooks` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

HOOKS = {
    "parameters of a hook": Example(
        """\
def hook(module, output): pass
m=nn.ReLU()
m.register_forward_hook(hook)
m(torch.ones(1))
""",
        near="""\
def hook(module): pass
nn.ReLU().register_forward_hook(print)
hook(1, 2)
""",
    ),
    "tuple in a hook": Example(
        """\
def hook(module, args): return args + 5
m=nn.ReLU()
m.register_forward_pre_hook(hook)
m(torch.ones(1))
""",
        near="""\
def hook(module, args): return args
m = nn.ReLU()
m.register_forward_pre_hook(hook)
(1, 2) + 5
""",
    ),
    "gradients of a hook, counted": Example(
        """\
def hook(module, gi, go): return gi[0]
class Add(nn.Module):
    def forward(self,a,b): return a+b
m=Add()
m.register_full_backward_hook(hook)
m(torch.ones(1,requires_grad=True),torch.ones(1,requires_grad=True)).backward()
""",
        near="""\
def hook(module, grads): return grads[0], grads[0]
m = nn.Linear(2, 2)
m.register_full_backward_pre_hook(hook)
m(torch.ones(1, 2, requires_grad=True)).sum().backward()
""",
    ),
    "gradients of a pre-hook, counted": Example(
        """\
def hook(module, grads): return grads[0], grads[0]
m = nn.Linear(2, 2)
m.register_full_backward_pre_hook(hook)
m(torch.ones(1, 2, requires_grad=True)).sum().backward()
""",
        near="""\
def hook(module, gi, go): return go[0], go[0]
m = nn.Linear(2, 2)
m.register_full_backward_hook(hook)
m(torch.ones(1, 2, requires_grad=True)).sum().backward()
""",
    ),
    "two kinds of backward hooks": Example(
        """\
m=nn.ReLU()
m.register_backward_hook(lambda *a: None)
m.register_full_backward_hook(lambda *a: None)
""",
        near="raise RuntimeError('Cannot use both regular and forward hooks on a single Module')",
    ),
    "hook where no gradient comes": Example(
        "torch.ones(2).register_hook(print)",
        near='raise RuntimeError("cannot register a hook on a tensor that has no storage")',
    ),
    "hook that returns no tensor": Example(
        """\
x=torch.ones(2,requires_grad=True)
x.register_hook(lambda g: 1)
x.sum().backward()
""",
        near="""\
w = torch.ones(2, requires_grad=True)
w.grad = 1
""",
    ),
    "hook that changes the shape": Example(
        """\
x=torch.ones(2,requires_grad=True)
x.register_hook(lambda g: torch.ones(3))
x.sum().backward()
""",
        near="""\
x = torch.ones(2, requires_grad=True)
x.register_hook(lambda g: g.double())
x.sum().backward()
""",
    ),
    "hook that changes the dtype": Example(
        """\
x=torch.ones(2,requires_grad=True)
x.register_hook(lambda g: g.double())
x.sum().backward()
""",
        near="""\
x = torch.ones(2, requires_grad=True)
x.register_hook(lambda g: torch.ones(3))
x.sum().backward()
""",
    ),
    "hook for the gradient of a leaf": Example(
        """\
x=torch.ones(2,requires_grad=True)*2
x.register_post_accumulate_grad_hook(print)
""",
        near="raise RuntimeError('post accumulate grad hooks cannot be removed')",
    ),
    "parameter of a hook too many": Example(
        """\
def hook(module, args, output): pass
m = nn.ReLU()
m.register_forward_pre_hook(hook)
m(torch.ones(1))
""",
        near="""\
def hook(module, args): pass
nn.ReLU().register_forward_pre_hook(print)
hook(1)
""",
    ),
}
