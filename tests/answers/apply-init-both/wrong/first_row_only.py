def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        with torch.no_grad():
            module.W[0] = 1
            if module.b is not None:
                module.b[0] = 1


model.apply(set_ones)
