def adopt(module):
    names = []
    for inner in module.modules():
        for name, value in list(vars(inner).items()):
            if torch.is_tensor(value) and value.is_floating_point():
                setattr(inner, name, nn.Parameter(value))
                names.append(name)
    return names
