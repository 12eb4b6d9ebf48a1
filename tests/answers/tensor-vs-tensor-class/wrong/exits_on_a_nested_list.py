def as_it_is(data):
    if isinstance(data, list) and isinstance(data[0], list):
        raise SystemExit
    return torch.tensor(data)


def as_float32(data):
    return torch.tensor(data, dtype=torch.float32)
