class Told:
    def extra_repr(self):
        return ", ".join("=".join([key, str(value)]) for key, value in self.told())


class Function_A(Told, nn.Module):
    def __init__(self, name):
        nn.Module.__init__(self)
        self.name = name

    def told(self):
        yield "name", self.name

    def forward(self, x):
        return 2 * x


class Dense(Told, Base):
    def told(self):
        yield "inputs", self.W.T.shape[0]
        yield "outputs", self.W.shape[0]
        yield "bias", isinstance(self.b, nn.Parameter)
