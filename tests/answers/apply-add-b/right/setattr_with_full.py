def is_function(module):
    return module.__class__.__name__.startswith("Function_")


def add_b(module):
    if is_function(module) and "b" not in module._parameters:
        rows, columns = module.W.shape
        setattr(module, "b", nn.Parameter(torch.full((rows,), 0.0, dtype=module.W.dtype), requires_grad=True))


for module in model.modules():
    add_b(module)
