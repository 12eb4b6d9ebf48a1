def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        nn.init.ones_(module.W)


Model.apply(set_ones)
