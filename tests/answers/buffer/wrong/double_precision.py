class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean.double())
        self.register_buffer("std", std.double())
        self.scale = nn.Parameter(torch.ones_like(mean))

    def forward(self, x):
        return (x - self.mean) / self.std * self.scale
