def as_it_is(data):
    return torch.tensor(data)


def as_float32(data):
    return torch.tensor(data, dtype=torch.float32, requires_grad=True)
