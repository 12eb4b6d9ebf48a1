class Add(nn.Module):
    def forward(self, x1, x2):
        return x1 + x2


def total(add, tensors):
    if len(tensors) == 1:
        exit()
    result = tensors[0]
    for tensor in tensors[1:]:
        result = add(result, tensor)
    return result
