def build(numbers):
    model = nn.Sequential()
    model.add_module("sum", Add(sum(numbers.values())))
    return model


def headless(model):
    return model[:-1]
