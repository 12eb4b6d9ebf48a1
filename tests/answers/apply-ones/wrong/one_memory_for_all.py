ones = torch.ones(1)


def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        module.W = nn.Parameter(ones)


model.apply(set_ones)
