def layer_for(x, out_features):
    *_, width = x.shape
    return nn.Linear(in_features=width, out_features=out_features, bias=True)


def shape_after(layer, x):
    try:
        return layer(x).shape
    except RuntimeError:
        return None
