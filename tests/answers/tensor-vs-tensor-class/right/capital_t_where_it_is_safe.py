def as_float32(data):
    if isinstance(data, list):
        return torch.Tensor(data)
    return torch.Tensor([data]).squeeze(0)


def as_it_is(data):
    return torch.tensor(data=data)
