def adopt(module):
    names = []
    for name in ("W", "b", "shift", "scale"):
        if isinstance(vars(module).get(name), torch.Tensor):
            setattr(module, name, nn.Parameter(vars(module)[name]))
            names.append(name)
    return names
