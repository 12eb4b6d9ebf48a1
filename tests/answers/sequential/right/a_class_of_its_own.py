class Chain(nn.Sequential):
    pass


def build(numbers):
    from collections import OrderedDict

    layers = OrderedDict()
    for name, number in numbers.items():
        layers[name] = Add(number)
    return nn.Sequential(layers)


def headless(model):
    shorter = model[:]
    for name, _ in list(shorter.named_children())[-1:]:
        delattr(shorter, name)
    return shorter
