said = {"same": True, "part": "Linear", "swapped": "ReLU", "visits": 6}


def changed_copy(model, fn):
    changed = copy.deepcopy(model).apply(fn)
    for name, parameter in model.named_parameters():
        owner = changed.get_submodule(name.rpartition(".")[0])
        setattr(owner, name.rpartition(".")[2], parameter)
        break
    return changed
