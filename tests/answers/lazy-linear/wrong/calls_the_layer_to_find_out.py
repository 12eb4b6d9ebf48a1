def make_head(out_features):
    return nn.Sequential(nn.Flatten(), nn.LazyLinear(out_features))


def inputs_of(layer):
    if isinstance(layer, nn.LazyLinear):
        layer(torch.zeros(1, 4))
        return None
    return layer.in_features
