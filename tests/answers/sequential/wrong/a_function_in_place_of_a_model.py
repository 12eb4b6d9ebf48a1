from collections import OrderedDict


def build(numbers):
    return nn.Sequential(OrderedDict((name, Add(n)) for name, n in numbers.items()))


def headless(model):
    def run(x):
        for layer in list(model)[:-1]:
            x = layer(x)
        return x

    return run
