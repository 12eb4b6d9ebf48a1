import math


def size(module):
    return sum(math.prod(p.shape) for _, p in module.named_parameters())


def sizes(model):
    return dict((name, size(child)) for name, child in model.named_children())


def train_only(model, names):
    children = dict(model.named_children())
    for name in children:
        children[name].requires_grad_(False)
    for name in names:
        children[name].requires_grad_(True)
