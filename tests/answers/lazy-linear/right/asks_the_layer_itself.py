def make_head(out_features):
    return nn.Sequential(nn.Flatten(1, -1), nn.LazyLinear(out_features))


def inputs_of(layer):
    waits = getattr(layer, "has_uninitialized_params", lambda: False)
    if not waits():
        return layer.in_features
    return None
