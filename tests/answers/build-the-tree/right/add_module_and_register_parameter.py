def number(value):
    return nn.Parameter(torch.tensor([float(value)]))


class Function_D(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_parameter("W1", number(3))
        self.register_parameter("W2", number(5))
        self.add_module("c", Function_C())

    def forward(self, x):
        return torch.div(self.c(torch.add(x, self.W1)), self.W2)


class Layer_AB(nn.Module):
    def __init__(self):
        super().__init__()
        self.add_module("a", Function_A(name="duck"))
        self.add_module("b", Function_B())

    def forward(self, x):
        return self.b(self.a(x) / 5)


class Layer_CD(nn.Module):
    def __init__(self):
        super().__init__()
        self.c = Function_C()
        self.d = Function_D()

    def forward(self, x):
        return 1 + self.d(self.c(x))


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.ab = Layer_AB()
        self.cd = Layer_CD()

    def forward(self, x):
        return self.cd(self.ab(x))
