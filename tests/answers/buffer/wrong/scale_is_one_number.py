class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("std", std)
        self.scale = nn.Parameter(torch.tensor(1.0))

    def forward(self, x):
        return (x - self.mean) / self.std * self.scale
