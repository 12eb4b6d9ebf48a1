def linear(module, x):
    return x @ module.W.detach().T + module.b.detach()


def rebind(module):
    if type(module).__name__.startswith("Function_"):
        module.forward = partial(linear, module)


def restore(module):
    if "forward" in vars(module):
        del module.forward


model.apply(rebind)
