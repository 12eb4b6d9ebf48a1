import torch
from torch import nn


class Weighted(nn.Module):
    def __init__(self, inputs=2, outputs=2):
        super().__init__()
        W = torch.rand(outputs, inputs)
        self.W = nn.Parameter(W)


class Function_A(Weighted):
    def forward(self, x):
        return x + 1


class Function_B(Weighted):
    def forward(self, x):
        return x - 1


class Function_C(Weighted):
    def forward(self, x):
        return x * 2


class Function_D(Weighted):
    def forward(self, x):
        return x / 2


class Layer_AB(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = Function_A()
        self.b = Function_B()

    def forward(self, x):
        return self.b(self.a(x))


class Layer_CD(nn.Module):
    def __init__(self):
        super().__init__()
        self.c = Function_C()
        self.d = Function_D()

    def forward(self, x):
        return self.d(self.c(x))


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.ab = Layer_AB()
        self.cd = Layer_CD()

    def forward(self, x):
        return self.cd(self.ab(x))
