from itertools import accumulate


class Add(torch.nn.Module):
    def forward(self, x1, x2):
        y = torch.add(input=x1, other=x2, alpha=1)
        return y


def total(add, tensors):
    return list(accumulate(tensors, func=add))[-1]
