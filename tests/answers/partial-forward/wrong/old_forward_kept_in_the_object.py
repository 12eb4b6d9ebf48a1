def linear(module, x):
    return x @ module.W.T + module.b


def rebind(module):
    if type(module).__name__.startswith("Function_"):
        module.forward = partial(linear, module)


def restore(module):
    module.forward = partial(type(module).forward, module)


model.apply(rebind)
