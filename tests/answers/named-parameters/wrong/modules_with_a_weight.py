def read(model):
    found = {}
    for path, module in model.named_modules():
        for name in ("W1", "W2", "weight"):
            if hasattr(module, name):
                found[f"{path}.{name}".lstrip(".")] = getattr(module, name).tolist()
    return found


def write(model, numbers):
    with torch.no_grad():
        for name, values in numbers.items():
            model.get_parameter(name).copy_(torch.tensor(values))
