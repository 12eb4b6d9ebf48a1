def owner(model, name):
    return model.get_submodule(".".join(name.split(".")[:-2]))


def has(model, path):
    try:
        return model.get_submodule(path) is not None
    except AttributeError:
        return False
