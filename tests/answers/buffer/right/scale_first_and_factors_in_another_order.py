class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(len(mean)))
        self.register_buffer("std", std.clone())
        self.register_buffer("mean", mean.clone())

    def forward(self, x):
        return self.scale / self.std * (x - self.mean)
