def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        for parameter in module.parameters():
            nn.init.ones_(parameter)


model.apply(set_ones)
