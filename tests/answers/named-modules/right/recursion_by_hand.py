def walk(module, name=""):
    yield name, module
    for short, child in module.named_children():
        yield from walk(child, f"{name}.{short}" if name else short)


def find(model, kind):
    return [name for name, module in walk(model) if isinstance(module, kind)]


def leaves(model):
    names = []
    for name, module in walk(model):
        if len(list(module.modules())) == 1:
            names.append(name)
    return names
