class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean.unsqueeze(0))
        self.register_buffer("std", std.unsqueeze(0))
        self.scale = nn.Parameter(torch.ones_like(mean))

    def forward(self, x):
        return (x - self.mean) / self.std * self.scale
