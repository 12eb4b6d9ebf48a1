def find(model, kind):
    return [
        n for n, module in model.named_modules() if n.count(".") < 2 and isinstance(module, kind)
    ]


def leaves(model):
    return [n for n, module in model.named_modules() if not list(module.children())]
