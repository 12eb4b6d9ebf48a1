from collections import OrderedDict


def build(numbers):
    return nn.Sequential(OrderedDict((name, Add(n)) for name, n in numbers.items()))


def headless(model):
    children = list(model.named_children())
    return nn.Sequential(OrderedDict(children[:-1]))
