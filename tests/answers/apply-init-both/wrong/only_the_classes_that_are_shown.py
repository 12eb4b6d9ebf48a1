def set_ones(module):
    if isinstance(module, (Function_A, Function_B, Function_C, Function_D)):
        nn.init.ones_(module.W)
        nn.init.ones_(module.b)


model.apply(set_ones)
