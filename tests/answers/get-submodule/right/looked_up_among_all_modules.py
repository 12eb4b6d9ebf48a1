def owner(model, name):
    return dict(model.named_modules())[".".join(name.split(".")[:-1])]


def has(model, path):
    return any(name == path for name, _ in model.named_modules())
