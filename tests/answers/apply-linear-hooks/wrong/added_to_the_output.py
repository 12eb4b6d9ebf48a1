def is_function(module):
    return type(module).__name__.startswith("Function_")


def add_b(module):
    if is_function(module):
        module.b = nn.Parameter(torch.zeros(module.W.shape[0]))


def set_ones(module):
    if is_function(module):
        nn.init.ones_(module.W)
        nn.init.ones_(module.b)


def linear(module, args, output):
    return output + args[0] @ module.W.T + module.b


def make_linear(module):
    if is_function(module):
        module.register_forward_hook(linear)


model.apply(add_b)
model.apply(set_ones)
model.apply(make_linear)
