def owner(model, name):
    return model.get_submodule(name.rpartition(".")[0])


def has(model, path):
    try:
        model.get_submodule(path)
        return True
    except AttributeError:
        model.add_module("missing", nn.Identity())
        return False
