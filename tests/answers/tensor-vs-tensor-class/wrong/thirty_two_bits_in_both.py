def as_it_is(data):
    if isinstance(data, int):
        return torch.tensor(data)
    return torch.tensor(data, dtype=torch.int32)


def as_float32(data):
    return torch.tensor(data, dtype=torch.float32)
