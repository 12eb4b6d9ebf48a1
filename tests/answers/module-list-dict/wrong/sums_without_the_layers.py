class ByPlace(nn.Module):
    def __init__(self, numbers):
        super().__init__()
        self.layers = nn.ModuleList([Add(number) for number in numbers])
        self.numbers = numbers

    def forward(self, x, order):
        return x + sum(self.numbers[place] for place in order)


class ByName(nn.Module):
    def __init__(self, numbers):
        super().__init__()
        self.layers = nn.ModuleDict({name: Add(number) for name, number in numbers.items()})
        self.numbers = numbers

    def forward(self, x, order):
        return x + sum(self.numbers[name] for name in order)
