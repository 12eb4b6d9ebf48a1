class Normalise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        for name, tensor in {"mean": mean, "std": std}.items():
            self.register_buffer(name, tensor)
        self.register_parameter("scale", nn.Parameter(torch.full_like(mean, 1.0)))

    def forward(self, x):
        centred = torch.sub(x, self.mean)
        return torch.mul(torch.div(centred, self.std), self.scale)
