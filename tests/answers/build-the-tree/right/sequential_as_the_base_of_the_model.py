from collections import OrderedDict


class Function_D(nn.Module):
    def __init__(self):
        super().__init__()
        self.W1 = nn.Parameter(3 * torch.ones(1))
        self.W2 = nn.Parameter(torch.full((1,), 5.0))
        self.c = Function_C()

    def forward(self, x):
        return self.c(x + self.W1) / self.W2


class Layer_AB(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = Function_A("duck")
        self.b = Function_B()

    def forward(self, x):
        doubled = self.a(x)
        fifth = doubled / 5
        return self.b(fifth)


class Layer_CD(nn.Module):
    def __init__(self):
        super().__init__()
        self.c = Function_C()
        self.d = Function_D()

    def forward(self, x):
        return self.d(self.c(x)) + 1


class Model(nn.Sequential):
    def __init__(self):
        super().__init__(OrderedDict(ab=Layer_AB(), cd=Layer_CD()))
