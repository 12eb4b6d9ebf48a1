def linear(x, owner):
    return owner.b + x @ owner.W.mT


def rebind(module):
    if type(module).__name__[:9] == "Function_":
        module.forward = partial(linear, owner=module)


def restore(module):
    if isinstance(module.__dict__.get("forward"), partial):
        del module.__dict__["forward"]


for module in model.modules():
    rebind(module)
