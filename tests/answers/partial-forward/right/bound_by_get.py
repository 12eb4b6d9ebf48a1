def linear(self, x):
    return torch.matmul(x, self.W.transpose(0, 1)).add(self.b)


def rebind(module):
    if module.__class__.__name__.startswith("Function_"):
        setattr(module, "forward", linear.__get__(module))


def restore(module):
    try:
        delattr(module, "forward")
    except AttributeError:
        pass


model = model.apply(rebind)
