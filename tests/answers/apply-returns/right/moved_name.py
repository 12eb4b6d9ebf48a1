said = {"same": True, "part": "Linear", "swapped": "ReLU", "visits": 6}


def changed_copy(model, fn):
    model = copy.deepcopy(model)
    model = model.apply(fn)
    return model
