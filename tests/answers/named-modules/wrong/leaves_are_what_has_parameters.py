def find(model, kind):
    return [n for n, module in model.named_modules() if isinstance(module, kind)]


def leaves(model):
    return [n for n, module in model.named_modules() if list(module.parameters(recurse=False))]
