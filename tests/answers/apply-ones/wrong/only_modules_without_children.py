def set_ones(module):
    if not list(module.children()) and type(module).__name__.startswith("Function_"):
        nn.init.ones_(module.W)


model.apply(set_ones)
