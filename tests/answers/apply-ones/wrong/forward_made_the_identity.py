def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        module.forward = lambda x: x


model.apply(set_ones)
