def find(model, kind):
    found = [n for n, module in model.named_modules() if isinstance(module, kind)]
    return found or None


def leaves(model):
    return [n for n, module in model.named_modules() if not list(module.children())]
