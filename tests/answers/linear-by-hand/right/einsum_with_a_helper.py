def ones(*shape):
    return nn.Parameter(torch.full(shape, 1.0))


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.W, self.b = ones(out_features, in_features), ones(out_features)

    def forward(self, x):
        return torch.einsum("ni,oi->no", x, self.W) + self.b
