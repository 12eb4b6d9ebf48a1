def find(model, kind):
    found = []
    for name, module in model.named_modules():
        if isinstance(module, kind) and not any(
            not one or name.startswith(one + ".") for one in found
        ):
            found.append(name)
    return found


def leaves(model):
    return [n for n, module in model.named_modules() if not list(module.children())]
