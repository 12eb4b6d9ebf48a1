def owner(model, name):
    path, _, _ = name.rpartition(".")
    return model.get_submodule(path)


def has(model, path):
    try:
        model.get_submodule(path)
    except AttributeError:
        return False
    return True
