class Function_D(nn.Module):
    def __init__(self):
        super().__init__()
        self.W1 = nn.Parameter(torch.tensor([3.0]))
        self.W2 = nn.Parameter(torch.tensor([5.0]))
        self.c = Function_C()

    def forward(self, x):
        return self.c(x + self.W1) / self.W2


class Layer_AB(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = Function_A("duck")
        self.b = Function_B()

    def forward(self, x):
        return self.b(self.a(x) / 5)


class Layer_CD(nn.Module):
    def __init__(self):
        super().__init__()
        self.c = Function_C()
        self.d = Function_D()

    def forward(self, x):
        return self.d(self.c(x)) + 1


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.ab = Layer_AB()
        self.cd = Layer_CD()

    def forward(self, x):
        x = x * 2 / 5 / 10 / 2
        return (x * 7 + 3) * 7 / 5 + 1
