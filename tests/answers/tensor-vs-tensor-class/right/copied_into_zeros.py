def as_it_is(data):
    return torch.asarray(data)


def as_float32(data):
    found = as_it_is(data)
    result = torch.zeros(found.shape)
    result.copy_(found)
    return result
