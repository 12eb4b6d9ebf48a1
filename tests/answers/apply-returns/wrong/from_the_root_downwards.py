said = {"same": True, "part": "Linear", "swapped": "ReLU", "visits": 6}


def changed_copy(model, fn):
    changed = copy.deepcopy(model)
    for module in list(changed.modules()):
        fn(module)
    return changed
