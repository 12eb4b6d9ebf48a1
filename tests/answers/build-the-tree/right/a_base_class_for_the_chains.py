class Chain(nn.Module):
    def __init__(self, **parts):
        super().__init__()
        for name, part in parts.items():
            setattr(self, name, part)

    def forward(self, x):
        for part in self.children():
            x = part(x)
        return x


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


class Layer_CD(Chain):
    def __init__(self):
        super().__init__(c=Function_C(), d=Function_D())

    def forward(self, x):
        return super().forward(x) + 1


class Model(Chain):
    def __init__(self):
        super().__init__(ab=Layer_AB(), cd=Layer_CD())
