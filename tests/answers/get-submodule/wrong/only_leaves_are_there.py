def owner(model, name):
    return model.get_submodule(name.rpartition(".")[0])


def has(model, path):
    try:
        return not list(model.get_submodule(path).children())
    except AttributeError:
        return False
