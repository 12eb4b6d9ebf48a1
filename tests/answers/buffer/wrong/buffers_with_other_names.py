class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("running_mean", mean)
        self.register_buffer("running_std", std)
        self.scale = nn.Parameter(torch.ones_like(mean))

    def forward(self, x):
        return (x - self.running_mean) / self.running_std * self.scale
