def owner(model, name):
    return model.get_submodule(name.rpartition(".")[0])


def has(model, path):
    last = path.split(".")[-1]
    return any(name.split(".")[-1] == last for name, _ in model.named_modules())
