from functools import reduce


def owner(model, name):
    names = name.split(".")
    return reduce(getattr, names[:-1], model)


def has(model, path):
    try:
        found = reduce(getattr, path.split(".") if path != "" else [], model)
    except AttributeError:
        return False
    return isinstance(found, nn.Module)
