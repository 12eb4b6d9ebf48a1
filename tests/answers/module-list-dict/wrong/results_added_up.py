class ByPlace(nn.Module):
    def __init__(self, numbers):
        super().__init__()
        self.layers = nn.ModuleList([Add(number) for number in numbers])

    def forward(self, x, order):
        return sum(self.layers[place](x) for place in order)


class ByName(nn.Module):
    def __init__(self, numbers):
        super().__init__()
        self.layers = nn.ModuleDict({name: Add(number) for name, number in numbers.items()})

    def forward(self, x, order):
        return sum(self.layers[name](x) for name in order)
