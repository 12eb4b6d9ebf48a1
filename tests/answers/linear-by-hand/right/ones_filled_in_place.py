class MyLinear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.b = nn.Parameter(torch.empty(out_features))
        self.W = nn.Parameter(torch.empty(out_features, in_features))
        for parameter in (self.W, self.b):
            nn.init.ones_(parameter)

    def forward(self, x):
        return nn.functional.linear(x, self.W, self.b)
