def build(numbers):
    model = nn.Sequential()
    for name in numbers:
        model.add_module(name, Add(numbers[name]))
    return model


def headless(model):
    return model[: len(model) - 1]
