class Add(nn.Module):
    def forward(self, x1, x2):
        return x1 + x2


def total(add, tensors):
    result = torch.zeros(1)
    for tensor in tensors:
        result = add(result, tensor)
    return result
