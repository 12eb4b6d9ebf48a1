class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean = nn.Buffer(mean)
        self.std = nn.Buffer(std)
        self.scale = nn.Parameter(torch.ones(mean.shape))

    def forward(self, x):
        return (x - self.mean) / self.std * self.scale
