class Scale(nn.Module):
    """Scales.

    Args:
        size: How many features there are.
    """

    def __init__(self, size):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return x * self.scale


def overview(model):
    return {
        name: (type(module).__doc__ or "").strip().split("\n")[0]
        for name, module in model.named_modules()
    }
