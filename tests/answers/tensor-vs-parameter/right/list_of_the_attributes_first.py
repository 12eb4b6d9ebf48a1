def adopt(module):
    names = []
    for name, value in list(vars(module).items()):
        if (
            isinstance(value, torch.Tensor)
            and not isinstance(value, nn.Parameter)
            and value.dtype.is_floating_point
        ):
            names.append(name)
            setattr(module, name, nn.Parameter(value))
    return names
