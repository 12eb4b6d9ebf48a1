class ByPlace(nn.Module):
    def __init__(self, numbers):
        super().__init__()
        self.layers = nn.ModuleList()
        for number in numbers:
            self.layers.append(Add(number))

    def forward(self, x, order):
        y = x
        for place in order:
            layer = list(self.layers)[place]
            y = layer(y)
        return y


class ByName(nn.Module):
    def __init__(self, numbers):
        super().__init__()
        self.layers = nn.ModuleDict()
        for name, number in numbers.items():
            self.layers[name] = Add(number)

    def forward(self, x, order):
        y = x
        for name in order:
            y = dict(self.layers.items())[name](y)
        return y
