class Scale(nn.Module):
    """Multiplies each feature by a number that it learns

    Args:
        size: the number of features
    """

    def __init__(self, size):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return x * self.scale


def overview(model):
    table = {}
    for name, module in model.named_modules():
        text = type(module).__doc__
        if text is None:
            text = ""
        table[name] = text.strip().split("\n")[0]
    return table
