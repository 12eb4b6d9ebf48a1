from collections import OrderedDict


def build(numbers):
    return nn.Sequential(OrderedDict(first=Add(3), second=Add(2), third=Add(5)))


def headless(model):
    return model[:-1]
