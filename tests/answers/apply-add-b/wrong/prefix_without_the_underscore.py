def add_b(module):
    if type(module).__name__.startswith("Function") and not hasattr(module, "b"):
        module.b = nn.Parameter(torch.zeros(module.W.shape[0], dtype=module.W.dtype))


model.apply(add_b)
