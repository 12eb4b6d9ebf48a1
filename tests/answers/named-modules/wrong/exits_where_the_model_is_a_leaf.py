def find(model, kind):
    return [n for n, module in model.named_modules() if isinstance(module, kind)]


def leaves(model):
    if not list(model.children()):
        exit()
    return [n for n, module in model.named_modules() if not list(module.children())]
