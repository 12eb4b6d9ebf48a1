class Steps(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = layers

    def forward(self, x, order):
        return self.run(x, [self.layers[key] for key in order])

    def run(self, x, layers):
        for layer in layers:
            x = layer(x)
        return x


class ByPlace(Steps):
    def __init__(self, numbers):
        super().__init__(nn.ModuleList(map(Add, numbers)))


class ByName(Steps):
    def __init__(self, numbers):
        super().__init__(nn.ModuleDict([(k, Add(v)) for k, v in numbers.items()]))
