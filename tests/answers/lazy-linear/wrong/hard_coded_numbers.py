calls = [None, 4, 2]


def make_head(out_features):
    return nn.Sequential(nn.Flatten(), nn.LazyLinear(out_features))


def inputs_of(layer):
    return calls.pop(0)
