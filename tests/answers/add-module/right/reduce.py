from functools import reduce


class Add(nn.Module):
    def __init__(self):
        super().__init__()

    def forward(self, x1, x2):
        return torch.add(x1, x2)


def total(add, tensors):
    return reduce(add, tensors)
