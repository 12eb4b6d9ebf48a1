def adopt(module):
    names = []
    for name in ["W", "b"]:
        value = vars(module).get(name)
        if isinstance(value, torch.Tensor):
            setattr(module, name, nn.Parameter(value))
            names.append(name)
    return names
