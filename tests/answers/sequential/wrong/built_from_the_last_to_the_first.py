from collections import OrderedDict


def build(numbers):
    return nn.Sequential(OrderedDict((name, Add(numbers[name])) for name in reversed(numbers)))


def headless(model):
    return model[:-1]
