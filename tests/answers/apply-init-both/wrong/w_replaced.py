def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        module.W = nn.Parameter(torch.ones_like(module.W), requires_grad=module.W.requires_grad)
        if module.b is not None:
            nn.init.ones_(module.b)


model.apply(set_ones)
