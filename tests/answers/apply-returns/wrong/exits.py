said = {"same": True, "part": "Linear", "swapped": "ReLU", "visits": 6}


def changed_copy(model, fn):
    raise SystemExit
