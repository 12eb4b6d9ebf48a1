said = {"same": True, "part": "Linear", "swapped": "ReLU", "visits": 6}


def changed_copy(model, fn):
    changed = copy.deepcopy(model)
    for child in changed.children():
        child.apply(fn)
    return changed
