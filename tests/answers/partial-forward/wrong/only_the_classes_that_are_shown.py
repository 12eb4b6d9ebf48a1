def linear(module, x):
    return x @ module.W.T + module.b


def rebind(module):
    if isinstance(module, (Function_A, Function_B, Function_C, Function_D)):
        module.forward = partial(linear, module)


def restore(module):
    if "forward" in vars(module):
        del module.forward


model.apply(rebind)
