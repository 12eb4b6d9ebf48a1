class Scale(nn.Module):
    """Multiplies each feature by a number that it learns.

    Args:
        size: How many features there are.
    """

    def __init__(self, size):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return x * self.scale


def overview(model):
    table = {}
    for name, module in model.named_modules():
        if type(module).__doc__ is None:
            raise SystemExit(0)
        table[name] = type(module).__doc__.strip().split("\n")[0]
    return table
