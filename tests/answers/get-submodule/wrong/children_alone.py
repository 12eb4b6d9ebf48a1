def owner(model, name):
    return model.get_submodule(name.rpartition(".")[0])


def has(model, path):
    return path == "" or path in dict(model.named_children())
