def build(numbers):
    return nn.ModuleDict({name: Add(n) for name, n in numbers.items()})


def headless(model):
    return nn.Sequential(*list(model.values())[:-1])
