def add_b(module):
    if type(module).__name__.startswith("Function_") and not hasattr(module, "b"):
        module.b = nn.Parameter(torch.zeros((), dtype=module.W.dtype))


model.apply(add_b)
