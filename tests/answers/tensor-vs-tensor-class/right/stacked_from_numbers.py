def make(data, **options):
    if isinstance(data, list) and data:
        return torch.stack([make(item, **options) for item in data])
    return torch.tensor(data, **options)


def as_it_is(data):
    return make(data)


def as_float32(data):
    return make(data, dtype=torch.float)
