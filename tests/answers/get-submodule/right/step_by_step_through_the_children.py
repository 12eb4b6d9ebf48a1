def step(module, names):
    for name in names:
        module = dict(module.named_children()).get(name) if module is not None else None
    return module


def owner(model, name):
    *names, _ = name.split(".")
    return step(model, names)


def has(model, path):
    return step(model, path.split(".") if path else []) is not None
