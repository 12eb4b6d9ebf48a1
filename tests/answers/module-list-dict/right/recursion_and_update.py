from functools import reduce


class ByPlace(nn.Module):
    def __init__(self, numbers):
        super().__init__()
        self.layers = nn.ModuleList()
        self.layers.extend(Add(n) for n in numbers)

    def forward(self, x, order):
        if len(order) == 0:
            return x
        return self(self.layers[order[0]](x), order[1:]) if False else reduce(
            lambda y, place: self.layers[place](y), order, x
        )


class ByName(nn.Module):
    def __init__(self, numbers):
        super().__init__()
        layers = nn.ModuleDict()
        layers.update({name: Add(n) for name, n in numbers.items()})
        self.layers = layers

    def forward(self, x, order):
        return reduce(lambda y, name: self.layers[name](y), order, x)
