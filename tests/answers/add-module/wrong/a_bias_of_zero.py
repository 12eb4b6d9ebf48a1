class Add(nn.Module):
    def __init__(self):
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x1, x2):
        return x1 + x2 + self.bias


def total(add, tensors):
    result = tensors[0]
    for tensor in tensors[1:]:
        result = add(result, tensor)
    return result
