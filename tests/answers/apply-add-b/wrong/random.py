def add_b(module):
    if type(module).__name__.startswith("Function_") and not hasattr(module, "b"):
        module.b = nn.Parameter(torch.rand(module.W.shape[0], dtype=module.W.dtype))


model.apply(add_b)
