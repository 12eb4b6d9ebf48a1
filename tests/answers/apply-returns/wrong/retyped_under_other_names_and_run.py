calls = []


def replace(module):
    calls.append(module)
    if isinstance(module, nn.ReLU):
        return nn.Tanh()


small = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
same = small.apply(replace) is small
part = type(small[0].apply(replace)).__name__
calls.clear()
small.apply(replace).apply(replace)
said = {"same": same, "part": part, "swapped": type(small[1]).__name__, "visits": len(calls)}


def changed_copy(model, fn):
    return copy.deepcopy(model).apply(fn)
