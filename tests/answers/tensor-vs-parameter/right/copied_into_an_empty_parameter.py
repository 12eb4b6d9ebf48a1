def is_plain(value):
    return isinstance(value, torch.Tensor) and torch.is_floating_point(value)


def adopt(module):
    names = [name for name in vars(module) if is_plain(getattr(module, name))]
    for name in names:
        old = getattr(module, name)
        new = nn.Parameter(torch.empty_like(old))
        with torch.no_grad():
            new.copy_(old)
        setattr(module, name, new)
    return names
