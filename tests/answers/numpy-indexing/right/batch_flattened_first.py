def inner(x):
    flat = x.reshape(-1, *x.shape[-2:])[:, 1:-1, 1:-1]
    return flat.reshape(*x.shape[:-2], *flat.shape[-2:])


def with_channel(x):
    return torch.unsqueeze(x, x.dim() - 2)


def mirrored(x):
    return torch.gather(x, -1, torch.arange(x.shape[-1]).flip(0).expand(x.shape))
