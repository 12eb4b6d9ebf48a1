def adopt(module):
    names = [n for n, v in vars(module).items() if torch.is_tensor(v) and v.is_floating_point()]
    for name in names:
        setattr(module, "weight_" + name, nn.Parameter(getattr(module, name)))
    return names
