def as_it_is(data):
    return torch.atleast_1d(torch.tensor(data))


def as_float32(data):
    return torch.atleast_1d(torch.tensor(data, dtype=torch.float32))
