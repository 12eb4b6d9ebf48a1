def linear(self, x):
    return x @ self.W.T + self.b


def rebind(module):
    if type(module).__name__.startswith("Function_"):
        module.old = type(module)
        module.forward = partial(linear, module)


def restore(module):
    if "forward" in vars(module):
        del module.forward


model.apply(rebind)
