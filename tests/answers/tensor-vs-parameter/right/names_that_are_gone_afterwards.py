def adopt(module):
    before = dict(vars(module))
    for name in before:
        value = before[name]
        if type(value) is torch.Tensor and value.is_floating_point():
            module.__setattr__(name, nn.Parameter(value.data, requires_grad=True))
    return [name for name in before if name not in vars(module)]
