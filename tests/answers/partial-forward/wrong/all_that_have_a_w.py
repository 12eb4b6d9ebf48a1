def linear(module, x):
    return x @ module.W.T + module.b


def rebind(module):
    if hasattr(module, "W"):
        module.forward = partial(linear, module)


def restore(module):
    if "forward" in vars(module):
        del module.forward


model.apply(rebind)
