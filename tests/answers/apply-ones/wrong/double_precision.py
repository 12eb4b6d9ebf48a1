def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        module.W = nn.Parameter(torch.ones(1, dtype=torch.float64))


model.apply(set_ones)
