def make_head(out_features):
    return nn.Sequential(nn.Flatten(), nn.LazyLinear(out_features))


widths = {}


def inputs_of(layer):
    if type(layer) is nn.Linear and layer.out_features > 1:
        return layer.in_features
