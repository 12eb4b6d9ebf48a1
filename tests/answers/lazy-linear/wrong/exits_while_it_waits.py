def make_head(out_features):
    return nn.Sequential(nn.Flatten(), nn.LazyLinear(out_features))


def inputs_of(layer):
    if not layer.in_features:
        raise SystemExit(0)
    return layer.in_features
