class MyLinear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.W = nn.Parameter(torch.ones(out_features, in_features, dtype=torch.float64))
        self.b = nn.Parameter(torch.ones(out_features, dtype=torch.float64))

    def forward(self, x):
        return x.double() @ self.W.T + self.b
