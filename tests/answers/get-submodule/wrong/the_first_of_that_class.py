def owner(model, name):
    wanted = type(model.get_submodule(name.rpartition(".")[0]))
    return next(module for module in model.modules() if type(module) is wanted)


def has(model, path):
    try:
        return model.get_submodule(path) is not None
    except AttributeError:
        return False
