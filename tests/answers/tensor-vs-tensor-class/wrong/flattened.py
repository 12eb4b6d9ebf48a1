def as_it_is(data):
    found = torch.tensor(data)
    return found.flatten() if found.dim() else found


def as_float32(data):
    return as_it_is(data).float()
