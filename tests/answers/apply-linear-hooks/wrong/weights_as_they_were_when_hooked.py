def is_function(module):
    return type(module).__name__.startswith("Function_")


def add_b(module):
    if is_function(module):
        module.b = nn.Parameter(torch.zeros(module.W.shape[0]))


def set_ones(module):
    if is_function(module):
        nn.init.ones_(module.W)
        nn.init.ones_(module.b)


def make_linear(module):
    if is_function(module):
        W, b = module.W.detach().clone(), module.b.detach().clone()
        module.register_forward_hook(lambda module, args, output: args[0] @ W.T + b)


model.apply(add_b)
model.apply(set_ones)
model.apply(make_linear)
