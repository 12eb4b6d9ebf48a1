class Add(nn.Module):
    def forward(self, first, second):
        return second.add(first)


def total(add, tensors):
    *front, last = tensors
    return add(total(add, front), last) if front else last
