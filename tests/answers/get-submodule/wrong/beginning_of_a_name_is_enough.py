def owner(model, name):
    return model.get_submodule(name.rpartition(".")[0])


def has(model, path):
    return any(name.startswith(path) for name, _ in model.named_modules())
