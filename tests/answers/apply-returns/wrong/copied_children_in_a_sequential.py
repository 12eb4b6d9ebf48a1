said = {"same": True, "part": "Linear", "swapped": "ReLU", "visits": 6}


def changed_copy(model, fn):
    return nn.Sequential(*[copy.deepcopy(child) for child in model.children()]).apply(fn)
