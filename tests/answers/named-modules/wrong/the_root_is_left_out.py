def find(model, kind):
    return [n for n, module in model.named_modules() if n and isinstance(module, kind)]


def leaves(model):
    return [n for n, module in model.named_modules() if n and not list(module.children())]
