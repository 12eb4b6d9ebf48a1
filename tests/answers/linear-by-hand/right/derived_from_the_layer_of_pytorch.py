class MyLinear(nn.Linear):
    def __init__(self, in_features, out_features):
        super().__init__(in_features, out_features)
        W, b = self.weight, self.bias
        del self.weight, self.bias
        self.W = nn.Parameter(torch.ones_like(W))
        self.b = nn.Parameter(torch.ones_like(b))

    def forward(self, x):
        return torch.nn.functional.linear(x, self.W, self.b)
