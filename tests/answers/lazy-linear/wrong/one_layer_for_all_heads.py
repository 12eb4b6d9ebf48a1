layers = {}


def make_head(out_features):
    layer = layers.setdefault(out_features, nn.LazyLinear(out_features))
    return nn.Sequential(nn.Flatten(), layer)


def inputs_of(layer):
    return layer.in_features or None
