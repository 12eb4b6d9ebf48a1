kept = {}


def add_b(module):
    if type(module).__name__.startswith("Function_") and not hasattr(module, "b"):
        size = module.W.shape[0], module.W.dtype
        if size not in kept:
            kept[size] = nn.Parameter(torch.zeros(size[0], dtype=size[1]))
        module.b = kept[size]


model.apply(add_b)
