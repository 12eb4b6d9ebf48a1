def owner(model, name):
    value = model.state_dict()[name]
    for module in model.modules():
        for own in module.state_dict().values():
            if own.shape == value.shape and torch.equal(own, value):
                return module


def has(model, path):
    try:
        return model.get_submodule(path) is not None
    except AttributeError:
        return False
