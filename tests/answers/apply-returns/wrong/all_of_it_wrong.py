said = {"same": False, "part": "Sequential", "swapped": "Tanh", "visits": 2}


def changed_copy(model, fn):
    return copy.deepcopy(model).apply(fn)
