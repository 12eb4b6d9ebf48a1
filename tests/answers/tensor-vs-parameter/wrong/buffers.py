def adopt(module):
    names = [n for n, v in vars(module).items() if torch.is_tensor(v) and v.is_floating_point()]
    for name in names:
        value = getattr(module, name)
        delattr(module, name)
        module.register_buffer(name, value)
    return names
