def make_head(out_features):
    return nn.Sequential(nn.Flatten(), nn.LazyLinear(out_features))


def inputs_of(layer):
    try:
        rows, columns = layer.weight.shape
    except RuntimeError:
        return None
    return columns
