def owner(model, name):
    return model.get_submodule(name.rpartition(".")[0])


def has(model, path):
    return path in ["", "ab", "ab.a", "ab.b", "cd", "cd.c", "cd.d", "cd.d.c"]
