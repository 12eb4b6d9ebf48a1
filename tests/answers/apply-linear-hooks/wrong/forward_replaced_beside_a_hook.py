def add_b(module):
    if type(module).__name__.startswith("Function_"):
        module.b = nn.Parameter(torch.zeros(module.W.shape[0]))


def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        nn.init.ones_(module.W)
        nn.init.ones_(module.b)


def make_linear(module):
    if type(module).__name__.startswith("Function_"):
        def hook(module, args, output):
            return args[0] @ module.W.T + module.b
        module.register_forward_hook(lambda *a: None)
        module.forward = lambda x: x @ module.W.T + module.b


model.apply(add_b).apply(set_ones).apply(make_linear)
