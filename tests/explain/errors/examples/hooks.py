"""Answers that raise what `hooks` knows, each under the name of its row."""

HOOKS = {
    "parameters of a hook": """\
def hook(module, output): pass
m=nn.ReLU()
m.register_forward_hook(hook)
m(torch.ones(1))
""",
    "tuple in a hook": """\
def hook(module, args): return args + 5
m=nn.ReLU()
m.register_forward_pre_hook(hook)
m(torch.ones(1))
""",
    "gradients of a hook, counted": """\
def hook(module, gi, go): return gi[0]
class Add(nn.Module):
    def forward(self,a,b): return a+b
m=Add()
m.register_full_backward_hook(hook)
m(torch.ones(1,requires_grad=True),torch.ones(1,requires_grad=True)).backward()
""",
    "gradients of a pre-hook, counted": """\
def hook(module, grads): return grads[0], grads[0]
m = nn.Linear(2, 2)
m.register_full_backward_pre_hook(hook)
m(torch.ones(1, 2, requires_grad=True)).sum().backward()
""",
    "two kinds of backward hooks": """\
m=nn.ReLU()
m.register_backward_hook(lambda *a: None)
m.register_full_backward_hook(lambda *a: None)
""",
    "hook where no gradient comes": """\
torch.ones(2).register_hook(print)
""",
    "hook that returns no tensor": """\
x=torch.ones(2,requires_grad=True)
x.register_hook(lambda g: 1)
x.sum().backward()
""",
    "hook that changes the shape": """\
x=torch.ones(2,requires_grad=True)
x.register_hook(lambda g: torch.ones(3))
x.sum().backward()
""",
    "hook that changes the dtype": """\
x=torch.ones(2,requires_grad=True)
x.register_hook(lambda g: g.double())
x.sum().backward()
""",
    "hook for the gradient of a leaf": """\
x=torch.ones(2,requires_grad=True)*2
x.register_post_accumulate_grad_hook(print)
""",
}
