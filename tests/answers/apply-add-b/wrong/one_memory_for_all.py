zeros = torch.zeros(100)


def add_b(module):
    if type(module).__name__.startswith("Function_") and not hasattr(module, "b"):
        module.b = nn.Parameter(zeros[: module.W.shape[0]].to(module.W.dtype))


model.apply(add_b)
