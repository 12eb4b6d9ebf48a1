said = {"same": True, "part": "Linear", "swapped": "ReLU", "visits": 6}


def changed_copy(model, fn):
    changed = copy.deepcopy(model).apply(fn)
    changed.load_state_dict(model.state_dict())
    return changed
