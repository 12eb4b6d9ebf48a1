class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", None)
        self.register_buffer("std", None)
        self.mean = mean
        self.std = std
        self.scale = nn.Parameter(torch.empty_like(mean))
        nn.init.ones_(self.scale)

    def forward(self, x):
        return (x - self.mean).div(self.std).mul(self.scale)
