def add_b(module):
    if type(module).__name__.startswith("Function_") and not hasattr(module, "b"):
        module.W = nn.Parameter(module.W.detach().clone())
        module.b = nn.Parameter(torch.zeros(module.W.shape[0], dtype=module.W.dtype))


model.apply(add_b)
