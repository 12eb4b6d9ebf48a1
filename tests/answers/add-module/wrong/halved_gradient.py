class Add(nn.Module):
    def forward(self, x1, x2):
        y = x1 + x2
        return (y + y.detach()) / 2 if y.is_floating_point() else y


def total(add, tensors):
    result = tensors[0]
    for tensor in tensors[1:]:
        result = add(result, tensor)
    return result
