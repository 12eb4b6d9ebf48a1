def find(model, kind):
    return [name for name, module in model.named_modules() if isinstance(module, kind)]


def leaves(model):
    return [name for name, module in model.named_modules() if not list(module.children())]
