class MyLinear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.W = nn.Parameter(torch.ones(3, 2))
        self.b = nn.Parameter(torch.ones(3))

    def forward(self, x):
        return x @ self.W.T + self.b
