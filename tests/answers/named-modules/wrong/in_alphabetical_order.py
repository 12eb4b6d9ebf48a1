def find(model, kind):
    return sorted(n for n, module in model.named_modules() if isinstance(module, kind))


def leaves(model):
    return sorted(n for n, module in model.named_modules() if not list(module.children()))
