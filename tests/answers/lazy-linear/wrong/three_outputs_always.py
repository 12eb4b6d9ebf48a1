def make_head(out_features):
    return nn.Sequential(nn.Flatten(), nn.LazyLinear(3))


def inputs_of(layer):
    return layer.in_features or None
