class MyLinear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.W = nn.Parameter(torch.ones(out_features, in_features))
        self.b = nn.Parameter(torch.ones(out_features))

    def forward(self, x):
        if x.shape[1] == self.W.shape[0]:
            return x @ self.W + self.b
        return x @ self.W.T + self.b
