class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("std", std)
        self.scale = nn.Parameter(torch.ones_like(mean))
        self.inverse = 1 / std

    def forward(self, x):
        return (x - self.mean) * self.inverse * self.scale
