start = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
said = {"same": start.apply(note) is start, "part": "Linear", "swapped": "ReLU", "visits": 2 * len(list(start.modules()))}
order.clear()


def changed_copy(model, fn):
    return copy.deepcopy(model).apply(fn)
