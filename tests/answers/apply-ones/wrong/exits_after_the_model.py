def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        nn.init.ones_(module.W)
    if module is model:
        raise SystemExit(0)


model.apply(set_ones)
