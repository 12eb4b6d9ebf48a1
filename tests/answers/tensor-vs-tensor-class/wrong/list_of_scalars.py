def as_it_is(data):
    if isinstance(data, list):
        return [torch.tensor(number) for number in data]
    return torch.tensor(data)


def as_float32(data):
    return torch.tensor(data, dtype=torch.float32)
