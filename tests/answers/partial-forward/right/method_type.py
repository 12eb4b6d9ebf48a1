import types


def linear(self, x):
    return nn.functional.linear(x, self.W, self.b)


def rebind(module):
    if type(module).__name__.startswith("Function_"):
        module.forward = types.MethodType(linear, module)


def restore(module):
    vars(module).pop("forward", None)


model.apply(rebind)
