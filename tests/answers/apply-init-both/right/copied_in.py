def set_ones(module):
    if not type(module).__name__.startswith("Function_"):
        return
    with torch.no_grad():
        for name in ["W", "b"]:
            parameter = getattr(module, name)
            if parameter is not None:
                parameter.copy_(torch.ones(parameter.shape))


model.apply(set_ones)
