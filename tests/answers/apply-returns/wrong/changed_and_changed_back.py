said = {"same": True, "part": "Linear", "swapped": "ReLU", "visits": 6}


def changed_copy(model, fn):
    before = copy.deepcopy(model.state_dict())
    changed = copy.deepcopy(model.apply(fn))
    model.load_state_dict(before)
    return changed
