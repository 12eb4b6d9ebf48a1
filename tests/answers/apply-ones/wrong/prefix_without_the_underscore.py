def set_ones(module):
    if type(module).__name__.startswith("Function"):
        nn.init.ones_(module.W)


model.apply(set_ones)
