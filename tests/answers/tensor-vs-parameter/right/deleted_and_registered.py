def adopt(module):
    found = {
        key: thing
        for key, thing in module.__dict__.items()
        if torch.is_tensor(thing) and thing.is_floating_point()
    }
    for key, thing in found.items():
        delattr(module, key)
        module.register_parameter(key, nn.Parameter(thing.detach().clone()))
    return list(found)
