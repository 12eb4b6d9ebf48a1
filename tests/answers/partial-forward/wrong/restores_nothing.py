def linear(module, x):
    return x @ module.W.T + module.b


def rebind(module):
    if type(module).__name__.startswith("Function_"):
        module.forward = partial(linear, module)


def restore(module):
    pass


model.apply(rebind)
