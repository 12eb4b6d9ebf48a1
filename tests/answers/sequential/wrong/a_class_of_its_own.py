class Chain(nn.Sequential):
    pass


def build(numbers):
    return Chain(OrderedDict((name, Add(number)) for name, number in numbers.items()))


def headless(model):
    return model[:-1]
