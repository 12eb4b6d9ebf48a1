def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        module.W = nn.Parameter(torch.ones(1))
        module.b = nn.Parameter(torch.zeros(1))


model.apply(set_ones)
