def make_head(out_features):
    return nn.Sequential(nn.Flatten(-2), nn.LazyLinear(out_features))


def inputs_of(layer):
    return layer.in_features or None
