def find(model, kind):
    return [n for n, module in model.named_modules() if isinstance(module, kind)]


def leaves(model):
    depth = max(n.count(".") for n, _ in model.named_modules())
    return [n for n, _ in model.named_modules() if n.count(".") == depth]
