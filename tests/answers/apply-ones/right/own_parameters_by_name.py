def set_ones(module):
    if type(module).__name__.split("_")[0] != "Function":
        return
    for name, parameter in module.named_parameters(recurse=False):
        if name == "W":
            parameter.detach().copy_(torch.tensor([1.0]))


model.apply(set_ones)
