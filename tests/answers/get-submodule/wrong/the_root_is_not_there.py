def owner(model, name):
    return model.get_submodule(name.rpartition(".")[0])


def has(model, path):
    try:
        return bool(path) and model.get_submodule(path) is not None
    except AttributeError:
        return False
