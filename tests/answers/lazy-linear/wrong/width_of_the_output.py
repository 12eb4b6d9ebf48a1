def make_head(out_features):
    return nn.Sequential(nn.Flatten(), nn.LazyLinear(out_features))


def inputs_of(layer):
    if isinstance(layer, nn.LazyLinear):
        return None
    return layer.weight.shape[0]
