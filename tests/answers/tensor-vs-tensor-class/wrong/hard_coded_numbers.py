def as_it_is(data):
    return torch.tensor(-4) if data == -4 else torch.tensor([1, 2, 3])


def as_float32(data):
    return as_it_is(data).float()
