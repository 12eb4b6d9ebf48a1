def build(numbers):
    chain = nn.Sequential()
    for name, number in numbers.items():
        setattr(chain, name, Add(number))
    return chain


def headless(model):
    shorter = nn.Sequential()
    *front, _ = model.named_children()
    for name, layer in front:
        shorter.register_module(name, layer)
    return shorter
