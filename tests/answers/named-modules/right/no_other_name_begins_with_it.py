def find(model, kind):
    found = []
    for name, module in model.named_modules():
        if issubclass(type(module), kind):
            found.append(name)
    return found


def leaves(model):
    names = [name for name, _ in model.named_modules()]
    if len(names) == 1:
        return names
    return [
        name
        for name in names
        if name and not any(other.startswith(name + ".") for other in names)
    ]
