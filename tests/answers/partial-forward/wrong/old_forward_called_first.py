def linear(module, x):
    type(module).forward(module, x)
    return x @ module.W.T + module.b


def rebind(module):
    if type(module).__name__.startswith("Function_"):
        module.forward = partial(linear, module)


def restore(module):
    if "forward" in vars(module):
        del module.forward


model.apply(rebind)
