class Cut(nn.Flatten):
    def forward(self, x):
        return super().forward(x.detach())


def make_head(out_features):
    return nn.Sequential(Cut(), nn.LazyLinear(out_features))


def inputs_of(layer):
    return layer.in_features or None
