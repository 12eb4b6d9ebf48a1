def adopt(module):
    names = [n for n, v in vars(module).items() if torch.is_tensor(v) and v.is_floating_point()]
    for name in names:
        setattr(module, name, nn.Parameter(torch.randn_like(getattr(module, name))))
    return names
