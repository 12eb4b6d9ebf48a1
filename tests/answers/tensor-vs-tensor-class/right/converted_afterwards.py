def as_it_is(data):
    return torch.tensor(data)


def as_float32(data):
    return as_it_is(data).float()
