class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("std", std)
        self.register_buffer("seen", torch.tensor(0))
        self.scale = nn.Parameter(torch.ones_like(mean))

    def forward(self, x):
        self.seen += len(x)
        return (x - self.mean) / self.std * self.scale
