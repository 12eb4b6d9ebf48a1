class MyLinear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.W = nn.Parameter(torch.ones(out_features, in_features))
        self.b = nn.Parameter(torch.ones(1))

    def forward(self, x):
        return x @ self.W.T + self.b
