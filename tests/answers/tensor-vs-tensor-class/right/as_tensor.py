def as_it_is(data):
    return torch.as_tensor(data)


def as_float32(data):
    return torch.as_tensor(data).to(torch.float32)
