def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        with torch.no_grad():
            module.W.fill_(1.0)


model.apply(set_ones)
