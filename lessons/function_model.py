import torch
from torch import nn


class Function_A(nn.Module):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.W = nn.Parameter(torch.rand(1))

    def forward(self, x):
        return x + self.W


class Function_B(nn.Module):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.W = nn.Parameter(torch.rand(1))

    def forward(self, x):
        return x - self.W


class Function_C(nn.Module):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.W = nn.Parameter(torch.rand(1))

    def forward(self, x):
        return x * self.W


class Function_D(nn.Module):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.W = nn.Parameter(torch.rand(1))

    def forward(self, x):
        return x / self.W


class Layer_AB(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = Function_A("plus")
        self.b = Function_B("subtract")

    def forward(self, x):
        return self.b(self.a(x))


class Layer_CD(nn.Module):
    def __init__(self):
        super().__init__()
        self.c = Function_C("multiply")
        self.d = Function_D("divide")

    def forward(self, x):
        return self.d(self.c(x))


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.ab = Layer_AB()
        self.cd = Layer_CD()

    def forward(self, x):
        return self.cd(self.ab(x))
