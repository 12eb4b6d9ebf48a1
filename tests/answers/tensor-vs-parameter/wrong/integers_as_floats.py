def adopt(module):
    names = [n for n, v in vars(module).items() if torch.is_tensor(v)]
    for name in names:
        value = getattr(module, name)
        if not value.is_floating_point():
            value = value.float()
        setattr(module, name, nn.Parameter(value))
    return names
