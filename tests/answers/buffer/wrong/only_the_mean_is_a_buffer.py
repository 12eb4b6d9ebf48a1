class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean)
        self.std = std
        self.scale = nn.Parameter(torch.ones_like(mean))

    def forward(self, x):
        return (x - self.mean) / self.std * self.scale
