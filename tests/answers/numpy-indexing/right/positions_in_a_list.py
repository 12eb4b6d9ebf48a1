def inner(x):
    H, W = x.shape[-2], x.shape[-1]
    return x[..., 1 : H - 1, :][..., 1 : W - 1]


def with_channel(x):
    return x.view(*x.shape[:-2], 1, *x.shape[-2:])


def mirrored(x):
    backwards = list(range(x.shape[-1]))[::-1]
    return x[..., backwards]
