def as_it_is(data):
    return torch.tensor(data).clone()


def as_float32(data):
    return torch.tensor(data).type(torch.get_default_dtype())
