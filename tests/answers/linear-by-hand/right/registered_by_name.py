class MyLinear(nn.Module):
    def __init__(self, in_features, out_features):
        nn.Module.__init__(self)
        self.register_parameter("W", nn.Parameter(torch.ones((out_features, in_features))))
        self.register_parameter("b", nn.Parameter(torch.ones((out_features,))))

    def forward(self, x):
        return x @ self.W.T + self.b
