def layer_for(x, out_features):
    return nn.Linear(x.shape[-1], out_features)


def shape_after(layer, x):
    if layer.in_features not in x.shape:
        return None
    return (*x.shape[:-1], layer.out_features)
