def layer_for(x, out_features):
    return nn.Linear(x.shape[-1], out_features)


def shape_after(layer, x):
    return (layer.out_features,) if x.shape[-1] == layer.in_features else None
