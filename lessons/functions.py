import torch
from torch import nn


class Function_A(nn.Module):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def forward(self, x):
        return x * 2

    def extra_repr(self):
        return f"name={self.name}"


class Function_B(nn.Module):
    def __init__(self):
        super().__init__()
        self.W1 = nn.Parameter(torch.tensor([10.0]))
        self.W2 = nn.Parameter(torch.tensor([2.0]))

    def forward(self, x):
        return x / self.W1 / self.W2


class Function_C(nn.Module):
    def __init__(self):
        super().__init__()
        seven = torch.tensor([7.0])
        self.register_buffer("duck", seven)

    def forward(self, x):
        return x * self.duck
