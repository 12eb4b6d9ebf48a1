def owner(model, name):
    return model.get_submodule(name.split(".")[0]) if "." in name else model


def has(model, path):
    try:
        return model.get_submodule(path) is not None
    except AttributeError:
        return False
