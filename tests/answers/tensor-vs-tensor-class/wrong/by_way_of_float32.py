def as_float32(data):
    return torch.tensor(data, dtype=torch.float32)


def as_it_is(data):
    dtype = torch.tensor(data).dtype
    return as_float32(data).to(dtype)
