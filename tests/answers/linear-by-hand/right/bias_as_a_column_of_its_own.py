class MyLinear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.W = nn.Parameter(torch.ones(out_features, in_features))
        self.b = nn.Parameter(torch.ones(out_features))

    def forward(self, x):
        wide = torch.cat([x, x.new_ones(x.shape[0], 1)], dim=1)
        return wide @ torch.cat([self.W, self.b[:, None]], dim=1).T
