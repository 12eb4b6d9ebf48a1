def make_head(out_features):
    return nn.Sequential(nn.Flatten(), nn.LazyLinear(out_features))


def inputs_of(layer):
    return -1 if isinstance(layer, nn.LazyLinear) else layer.in_features
