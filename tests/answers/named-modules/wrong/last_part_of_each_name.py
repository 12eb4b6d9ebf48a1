def find(model, kind):
    return [n.split(".")[-1] for n, module in model.named_modules() if isinstance(module, kind)]


def leaves(model):
    return [n for n, module in model.named_modules() if not list(module.children())]
