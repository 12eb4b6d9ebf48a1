from functools import wraps


def for_functions(change):
    @wraps(change)
    def step(module):
        if type(module).__name__.startswith("Function_"):
            change(module)

    return step


@for_functions
def add_b(module):
    module.b = nn.Parameter(torch.zeros_like(module.W[:, 0]))


@for_functions
def set_ones(module):
    for parameter in module.parameters(recurse=False):
        parameter.data.copy_(torch.ones_like(parameter))


@for_functions
def make_linear(module):
    module.register_forward_hook(lambda m, args, _: torch.einsum("ni,oi->no", args[0], m.W) + m.b)


model.apply(add_b)
model.apply(set_ones)
model.apply(make_linear)
