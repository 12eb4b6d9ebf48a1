class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.zeros_like(mean))
        self.register_buffer("std", torch.ones_like(std))
        self.scale = nn.Parameter(torch.ones_like(std))
        self.mean.copy_(mean)
        self.std.copy_(std)

    def forward(self, x):
        return torch.addcdiv(torch.zeros_like(x), x - self.mean, self.std) * self.scale
