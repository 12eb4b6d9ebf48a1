def find(model, kind):
    for name, module in model.named_modules():
        if isinstance(module, kind):
            return [name]
    return []


def leaves(model):
    return [n for n, module in model.named_modules() if not list(module.children())]
