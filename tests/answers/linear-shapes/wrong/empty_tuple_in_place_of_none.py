def layer_for(x, out_features):
    return nn.Linear(x.shape[-1], out_features)


def shape_after(layer, x):
    try:
        return tuple(layer(x).shape)
    except RuntimeError:
        return ()
